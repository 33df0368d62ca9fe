import * as z from 'zod/mini'
import { codesOf, grantEventKinds, officerLevels } from '../terms'
import { contract } from './contract'
import { id, note, page, region, regionCode } from './shapes'

const level = z.enum(codesOf(officerLevels))

const colleague = z.object({
  grantId: z.string(),
  name: z.string(),
  level,
  region,
  since: z.string(),
  expiresOn: z.string(),
  isMe: z.boolean(),
  /** May the caller end or hand over this one's work. */
  isBelow: z.boolean(),
})
export type Colleague = z.infer<typeof colleague>

/** Who holds which region, and what happens when they leave. */
export const staffContracts = {
  'staff.list': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ regionCode: z.optional(regionCode), ...page }),
    output: z.object({ region, staff: z.array(colleague), next: z.nullable(z.string()) }),
    errors: ['FORBIDDEN'],
  }),
  /** Open cases and tasks go to a colleague who reaches them. By a higher officer, or by oneself. */
  'staff.handOver': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ fromGrantId: id, toGrantId: id, endsGrant: z.boolean(), reason: note }),
    output: z.object({
      cases: z.number(),
      tasks: z.number(),
      /** More than one call can move: call again with a new requestId. */
      hasMore: z.boolean(),
    }),
    errors: ['NOT_FOUND', 'FORBIDDEN', 'INPUT_INVALID'],
  }),
  /** What they still hold goes back to anyone of the region. */
  'staff.end': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ grantId: id, reason: note }),
    output: z.object({ grantId: z.string() }),
    /** INPUT_INVALID: the last one of a city, or more in hand than one call gives back. */
    errors: ['NOT_FOUND', 'FORBIDDEN', 'INPUT_INVALID'],
  }),
  'staff.history': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ regionCode: z.optional(regionCode), ...page }),
    output: z.object({
      region,
      lines: z.array(
        z.object({
          eventId: z.string(),
          at: z.string(),
          kind: z.enum(codesOf(grantEventKinds)),
          region,
          level,
          name: z.string(),
          /** The other side of a hand-over. */
          toName: z.nullable(z.string()),
          by: z.string(),
          reason: z.string(),
        }),
      ),
      next: z.nullable(z.string()),
    }),
    errors: ['FORBIDDEN'],
  }),
}
