import * as z from 'zod/mini'
import { codesOf, taskKinds } from '../terms'
import { contract } from './contract'
import { evidence, factValue, id, note, page, region, regionCode, seasonId, version } from './shapes'

export const task = z.object({
  taskId: z.string(),
  number: z.string(),
  kind: z.enum(codesOf(taskKinds)),
  status: z.enum(['open', 'done']),
  /** A person on the roster, or an employer. */
  subject: z.object({ kind: z.enum(['worker', 'employer']), id: z.string(), name: z.nullable(z.string()) }),
  region,
  /** 户口所在的区县：两边说法不一样 */
  title: z.string(),
  /** Only for a contradiction: the fact, how it is asked, and what each side said. */
  fact: z.nullable(
    z.object({
      fact: z.string(),
      question: z.string(),
      kind: z.string(),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
      words: z.array(
        z.object({
          evidence,
          side: z.string(),
          text: z.string(),
          value: z.nullable(factValue),
          at: z.nullable(z.string()),
        }),
      ),
    }),
  ),
  /** Only for a request to look again. */
  policy: z.nullable(z.object({ id: z.string(), title: z.string() })),
  /** What the person wrote. */
  note: z.nullable(z.string()),
  /** What the officer answered. */
  reply: z.nullable(z.string()),
  openedAt: z.string(),
  doneAt: z.nullable(z.string()),
  /** The post of the officer who settled it; null where the sides came to agree. */
  doneBy: z.nullable(z.string()),
  version: z.number(),
})
export type Task = z.infer<typeof task>

/** Work that needs an officer's eyes: contradictions between sides, and requests to look again. */
export const taskContracts = {
  'task.queue': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({
      seasonId,
      regionCode: z.optional(regionCode),
      status: z.optional(z.enum(['open', 'done'])),
      ...page,
    }),
    output: z.object({ tasks: z.array(task), next: z.nullable(z.string()) }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  /** For a contradiction the officer says what is so, which becomes their word; a request is answered in words. Nobody settles their own. */
  'task.settle': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ taskId: id, version, value: z.optional(factValue), reply: z.optional(note) }),
    output: task,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'VERSION_CONFLICT', 'INPUT_INVALID'],
  }),
}
