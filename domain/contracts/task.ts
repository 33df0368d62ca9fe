import * as z from 'zod/mini'
import { codesOf, needKinds, taskKinds, urgencies } from '../terms'
import { contract } from './contract'
import { madeOnPhone } from './field'
import { evidence, factValue, id, note, page, region, regionCode, seasonId, version } from './shapes'

const urgency = z.enum(codesOf(urgencies))

export const task = z.object({
  taskId: z.string(),
  number: z.string(),
  kind: z.enum(codesOf(taskKinds)),
  status: z.enum(['open', 'done']),
  urgency,
  /** null where no day is named. */
  dueOn: z.nullable(z.string()),
  /** The colleague it was given to; null while it is anyone's of the region. */
  assigned: z.nullable(
    z.object({ grantId: z.string(), title: z.string(), name: z.string(), isMe: z.boolean() }),
  ),
  /**
   * A person on the roster, an employer, an open case, or a region as a whole (what an import found there:
   * then `id` is the import's).
   */
  subject: z.object({
    kind: z.enum(['worker', 'employer', 'case', 'region']),
    id: z.string(),
    name: z.nullable(z.string()),
  }),
  /** People it is about, where it is about several. */
  people: z.nullable(z.number()),
  need: z.nullable(z.enum(codesOf(needKinds))),
  /** Only for two checks that differ: what each officer said, the word that stands for now first. */
  sides: z.array(
    z.object({
      checkId: z.string(),
      by: z.string(),
      /** When it reached the server, and when by the phone's own clock. */
      receivedAt: z.string(),
      deviceAt: z.string(),
      /** The phone's clock was more than five minutes off. */
      isSkewed: z.boolean(),
      text: z.string(),
    }),
  ),
  /** Only where two entries may be one person: who registered, beside the one that was added at the door. */
  other: z.nullable(
    z.object({
      entryId: z.string(),
      number: z.string(),
      name: z.nullable(z.string()),
      siteName: z.string(),
    }),
  ),
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

/** What needs an officer's eyes or hands, in one list: by place, the most urgent first. */
export const taskContracts = {
  'task.queue': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({
      seasonId,
      regionCode: z.optional(regionCode),
      status: z.optional(z.enum(['open', 'done'])),
      kind: z.optional(z.enum(codesOf(taskKinds))),
      /** Only what was given to the caller. */
      isMine: z.optional(z.boolean()),
      ...page,
    }),
    output: z.object({ tasks: z.array(task), next: z.nullable(z.string()) }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  'task.get': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ taskId: id }),
    output: task,
    errors: ['NOT_FOUND'],
  }),
  /** To a colleague who reaches it, to oneself, or back to anyone of the region (null). */
  'task.assign': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ taskId: id, version, grantId: z.nullable(id) }),
    output: task,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'INPUT_INVALID'],
  }),
  /**
   * For a contradiction the officer says what is so, which becomes their word; of two checks one is picked; two
   * entries are `same` or `other` people; anything else is done with a word on how (`reply`). Nobody settles what
   * concerns themself.
   */
  'task.settle': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({
      taskId: id,
      version,
      value: z.optional(factValue),
      checkId: z.optional(madeOnPhone),
      reply: z.optional(note),
    }),
    output: task,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'VERSION_CONFLICT', 'INPUT_INVALID'],
  }),
}
