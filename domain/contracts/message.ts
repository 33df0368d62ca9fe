import * as z from 'zod/mini'
import { contract } from './contract'
import { id } from './shapes'

const message = z.object({
  messageId: z.string(),
  at: z.string(),
  title: z.string(),
  text: z.string(),
  /** Opens this policy in the list. */
  policy: z.nullable(z.string()),
  seasonId: z.nullable(z.string()),
  isRead: z.boolean(),
})
export type Message = z.infer<typeof message>

/** What the product tells a person by itself. */
export const messageContracts = {
  'message.list': contract({
    roles: ['worker'],
    write: false,
    input: z.strictObject({}),
    output: z.object({ messages: z.array(message), unread: z.number() }),
    errors: [],
  }),
  'message.read': contract({
    roles: ['worker'],
    write: true,
    input: z.strictObject({ messageIds: z.array(id).check(z.minLength(1), z.maxLength(50)) }),
    output: z.object({ unread: z.number() }),
    errors: [],
  }),
  /** One reminder was allowed in WeChat's own prompt: one message may be sent for it. */
  'message.allow': contract({
    roles: ['worker'],
    write: true,
    input: z.strictObject({ template: z.enum(['verdict']) }),
    output: z.object({ allowed: z.number() }),
    errors: [],
  }),
}
