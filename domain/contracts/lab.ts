import * as z from 'zod/mini'
import { contract } from './contract'
import { headCell, payerFen, turn, verdictHeads } from './register'
import { day, note, seasonId } from './shapes'

/** A file as text; whatever it holds is data, never code. */
const file = z.string().check(z.maxLength(28_000, '文件太大，最多 28000 个字'))
const problem = z.object({ path: z.string(), reason: z.string() })

const dryRun = z.object({
  /** Those counted: registered people, or employers where the policy is theirs. */
  people: z.number(),
  /** The day it was worked out for: today, or the first day of the draft. */
  asOf: z.string(),
  verdicts: z.array(verdictHeads),
  payers: z.array(payerFen),
  /** People held back by one condition alone, and what they would get. */
  cliffs: z.array(
    z.object({
      condition: z.string(),
      label: z.string(),
      ...headCell,
      /** Of those whose sums can be computed. */
      payers: z.array(payerFen),
    }),
  ),
  /** Against the policy of the same id that holds today; null for a new one. */
  turns: z.nullable(z.array(turn)),
})

const checkup = z.object({
  /** What keeps the draft from being read, or from being published. */
  problems: z.array(problem),
  policy: z.nullable(
    z.object({
      id: z.string(),
      version: z.number(),
      title: z.string(),
      clause: z.string(),
      document: z.string(),
    }),
  ),
  cases: z.object({
    problems: z.array(problem),
    total: z.number(),
    failed: z.array(
      z.object({ name: z.string(), what: z.string(), expected: z.string(), actual: z.string() }),
    ),
    /** Boundaries without a case: 没有“只差户口”的样例 */
    lacking: z.array(z.string()),
  }),
  run: z.nullable(dryRun),
  mayPublish: z.boolean(),
})
export type Checkup = z.infer<typeof checkup>

/** 政策试算: a draft policy tried on the roster, and published from a day on without a release of the mini-program. */
export const labContracts = {
  'lab.check': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ seasonId, draft: file, cases: file }),
    output: checkup,
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
  'lab.publish': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({
      draft: file,
      cases: file,
      effectiveOn: day,
      note: note.check(z.minLength(2, '请写明为什么发布，至少 2 个字')),
    }),
    output: z.object({ policy: z.string(), version: z.number(), effectiveOn: z.string() }),
    errors: ['FORBIDDEN', 'VERSION_CONFLICT', 'INPUT_INVALID'],
  }),
  /** What was published, latest first. */
  'lab.published': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({}),
    output: z.object({
      versions: z.array(
        z.object({
          policy: z.string(),
          title: z.string(),
          version: z.number(),
          effectiveOn: z.string(),
          /** What was done: 发布, or how a reading was settled. */
          text: z.string(),
          by: z.string(),
          note: z.string(),
          at: z.string(),
        }),
      ),
    }),
    errors: ['FORBIDDEN'],
  }),
}
