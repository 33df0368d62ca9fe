import * as z from 'zod/mini'
import { codesOf, needKinds, presences, siteKinds } from '../terms'
import { contract } from './contract'
import {
  cursor,
  day,
  errorCode,
  id,
  note,
  organisationName,
  personName,
  region,
  regionCode,
  season,
  seasonId,
  stay,
} from './shapes'

/** Made on the phone, before anything reaches the server. */
export const madeOnPhone = z.string().check(z.regex(/^[0-9A-Za-z_-]{16,40}$/))
/** Any year: a phone's clock may be far off. */
const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/))
const placeText = z.string().check(z.trim(), z.maxLength(60, '地点最多 60 个字'))
const presence = z.enum(codesOf(presences))

/** What a check says of a person: only what it says counts. */
export const said = z.strictObject({
  presence: z.optional(presence),
  stay: z.optional(stay),
  leavingOn: z.optional(day),
})
export type Said = z.infer<typeof said>
export type CheckField = keyof Said

const seenWords = z.array(madeOnPhone).check(z.maxLength(20))
/** Per field, the checks whose word the phone knew when this one was made: those it replaces. */
const seenBefore = z.strictObject({
  presence: z.optional(seenWords),
  stay: z.optional(seenWords),
  leavingOn: z.optional(seenWords),
})

/** A person nobody has on a list yet. The name only if they gave it. */
const added = z.strictObject({
  regionCode,
  siteId: z.optional(id),
  placeText: z.optional(placeText),
  name: z.optional(personName),
  employerName: z.optional(organisationName),
})

export const check = z
  .strictObject({
    checkId: madeOnPhone,
    /** One of the two: a person of the carried list, or someone added with an id the phone made. */
    entryId: z.optional(id),
    addedId: z.optional(madeOnPhone),
    added: z.optional(added),
    says: said,
    after: seenBefore,
    /** The stay the phone showed: `here` vouches for it only while it still stands. */
    sawStay: z.optional(z.enum([...stay.options, 'unregistered'])),
    needs: z.optional(
      z
        .array(z.strictObject({ kind: z.enum(codesOf(needKinds)), note: z.optional(note) }))
        .check(z.maxLength(9)),
    ),
    note: z.optional(note),
    /** Counts the checks of this phone. */
    seq: z.number().check(z.int(), z.minimum(1)),
    /** By the phone's own clock. */
    deviceAt: instant,
  })
  .check(
    z.refine((each) => (each.entryId === undefined) !== (each.addedId === undefined), '要说明查的是谁'),
    z.refine((each) => each.added === undefined || each.addedId !== undefined, '要说明查的是谁'),
  )
export type Check = z.infer<typeof check>

/** The part of a roster to take along: a community or street, one building or grid, one employer. */
export const slice = { seasonId, regionCode, siteId: z.optional(id), employerId: z.optional(id) }

const standing = z.object({ value: z.string(), checkId: z.string() })

/** A person as far as a phone may carry them: no ID number, no phone number. */
export const carriedLine = z.object({
  entryId: z.string(),
  /** null: not told yet. */
  name: z.nullable(z.string()),
  /** The number of the receipt. */
  number: z.string(),
  stay: z.enum([...stay.options, 'unregistered']),
  checked: z.boolean(),
  leavingOn: z.nullable(z.string()),
  employerName: z.nullable(z.string()),
  site: z.nullable(z.object({ siteId: z.string(), kind: z.enum(codesOf(siteKinds)), name: z.string() })),
  placeText: z.string(),
  /** What checks said last; the ids go back with the next check. */
  presence: z.array(standing),
  stayWords: z.array(standing),
  leavingWords: z.array(standing),
  lastCheckedAt: z.nullable(z.string()),
  /** Facts that decide something and that nobody has checked, in words. */
  toVerify: z.array(z.string()),
})
export type CarriedLine = z.infer<typeof carriedLine>

/** Carrying a roster into the field, and sending back what was found. */
export const fieldContracts = {
  /** Noted in the log of who took what. */
  'field.begin': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({
      ...slice,
      /** What this phone counts as not sent: which of it did arrive is told. */
      device: z.optional(madeOnPhone),
      unsent: z.optional(z.array(z.number().check(z.int(), z.minimum(1))).check(z.maxLength(500))),
    }),
    output: z.object({
      takeId: z.string(),
      season,
      region,
      /** 长江路街道 · 海工宿舍一号楼 */
      title: z.string(),
      /** The last day of the grant: after it the phone forgets the list. */
      grantEndsOn: z.string(),
      /** Of `unsent`: what the server has. */
      arrived: z.array(z.number()),
      /** The list the caller took before this one, today, and how many checks came since; a phone may have forgotten it. */
      earlier: z.nullable(z.object({ takenAt: z.string(), received: z.number() })),
      serverNow: z.string(),
    }),
    errors: ['FORBIDDEN', 'NOT_FOUND', 'SEASON_UNKNOWN'],
  }),
  'field.page': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ takeId: id, cursor: z.optional(cursor) }),
    /** 200 people a page. */
    output: z.object({ lines: z.array(carriedLine), next: z.nullable(z.string()), serverNow: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  /**
   * Each check is written by itself, answered by itself, and sent again has the same answer under any request: so the
   * batch as a whole is no write that has to be answered once.
   */
  'field.sync': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({
      seasonId,
      device: madeOnPhone,
      sentAt: instant,
      checks: z.array(check).check(z.minLength(1), z.maxLength(20)),
    }),
    output: z.object({
      serverNow: z.string(),
      /** The phone's clock minus the server's. */
      skewMs: z.number(),
      outcomes: z.array(
        z.object({
          checkId: z.string(),
          /** `beside`: someone else says otherwise, both words stand until an officer settles it. */
          outcome: z.enum(['accepted', 'beside', 'refused']),
          code: z.nullable(errorCode),
          message: z.nullable(z.string()),
        }),
      ),
    }),
    errors: ['FORBIDDEN', 'SEASON_UNKNOWN'],
  }),
}
