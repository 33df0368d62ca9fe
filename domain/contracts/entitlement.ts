import * as z from 'zod/mini'
import { contract } from './contract'
import { countyCode, factValues, id, note, season, seasonId, stay } from './shapes'

export const audience = z.enum(['worker', 'employer', 'agency'])
export type Audience = z.infer<typeof audience>

/** What one side said about a fact: who, what in words, and when, where it is kept. */
const word = z.object({
  evidence: z.enum(['self', 'employer', 'officer', 'data']),
  /** 本人自报, 企业确认（嵊泗海工）… */
  side: z.string(),
  text: z.string(),
  at: z.nullable(z.string()),
  /** This is the word that counts. */
  decides: z.boolean(),
})

const condition = z.object({
  id: z.string(),
  label: z.string(),
  result: z.enum(['met', 'unmet', 'unknown', 'review']),
  clause: z.string(),
  /** Plain words: what is known, what is missing, what would change it. */
  sentence: z.string(),
  /** The paper or record that shows it. */
  shownBy: z.nullable(z.string()),
  evidence: z.nullable(z.string()),
  /** Who said what about the facts it looks at; empty where nobody said anything. */
  words: z.array(z.object({ fact: z.string(), label: z.string(), words: z.array(word) })),
})

/** A request to have a person look again. */
export const recheck = z.object({
  number: z.string(),
  askedAt: z.string(),
  status: z.enum(['open', 'done']),
  /** What the officer answered. */
  reply: z.nullable(z.string()),
})

export const entitlement = z.object({
  policy: z.string(),
  title: z.string(),
  audience,
  verdict: z.string(),
  /** 符合, 还差几项才能判断 … */
  verdictText: z.string(),
  /** 大概率可以领 / 还差一项 … */
  headline: z.string(),
  /** 往年参考: the document's time is over. */
  isReference: z.boolean(),
  caps: z.array(z.object({ code: z.string(), text: z.string() })),
  decidableOn: z.nullable(z.string()),
  /** The stated last day for applying; null where the notice states none. */
  deadline: z.nullable(z.object({ on: z.string(), text: z.string() })),
  amounts: z.array(
    z.object({ payer: z.string(), payee: z.string(), fen: z.number(), upTo: z.boolean(), text: z.string() }),
  ),
  /** Gifts and waivers in words. */
  benefits: z.array(z.string()),
  conditions: z.array(condition),
  missing: z.array(
    z.object({ fact: z.string(), label: z.string(), from: z.array(z.string()), sentence: z.string() }),
  ),
  /** Where readings disagree for this person: the question, what each comes to, who settles it. */
  readings: z.array(z.string()),
  /** The smallest changes that would turn the verdict. */
  whatIf: z.array(z.string()),
  advice: z.array(z.string()),
  documents: z.array(z.string()),
  contact: z.object({ office: z.string(), hotline: z.nullable(z.string()) }),
  /** Earlier verdicts kept: when it turned, from what to what, and why. Latest first. */
  changes: z.array(z.object({ at: z.string(), text: z.string(), cause: z.string() })),
  recheck: z.nullable(recheck),
  source: z.object({
    document: z.string(),
    issuer: z.string(),
    on: z.string(),
    section: z.string(),
    kind: z.enum(['notice', 'bulletin']),
    quote: z.string(),
  }),
})
export type Entitlement = z.infer<typeof entitlement>

const answer = z.object({
  season,
  asOf: z.string(),
  entitlements: z.array(entitlement),
  /** Questions worth answering next, most useful first. */
  questions: z.array(
    z.object({
      fact: z.string(),
      label: z.string(),
      kind: z.string(),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ),
})

export const entitlementContracts = {
  'entitlement.mine': contract({
    roles: ['worker'],
    write: false,
    /** `facts`: answers to open questions, for this one look only; they are not stored. */
    input: z.strictObject({ seasonId, facts: z.optional(factValues) }),
    output: answer,
    errors: ['SEASON_UNKNOWN', 'STAY_MISSING', 'INPUT_INVALID'],
  }),
  'entitlement.explore': contract({
    roles: ['visitor'],
    write: false,
    input: z.strictObject({
      seasonId,
      /** Whose list: `worker` unless said. */
      audience: z.optional(audience),
      stayRegion: z.optional(countyCode),
      stay: z.optional(stay),
      facts: factValues,
    }),
    output: answer,
    errors: ['SEASON_UNKNOWN', 'INPUT_INVALID'],
  }),
  /** What an employer itself is entitled to, from what it and others said of it. */
  'entitlement.ofEmployer': contract({
    roles: ['employer'],
    write: false,
    input: z.strictObject({ seasonId, employerId: id, facts: z.optional(factValues) }),
    output: answer,
    errors: ['SEASON_UNKNOWN', 'NOT_FOUND', 'INPUT_INVALID'],
  }),
  /** What the person sees, for an officer in whose region they are. */
  'entitlement.ofPerson': contract({
    roles: ['officer'],
    write: false,
    input: z.strictObject({ entryId: id }),
    output: answer,
    errors: ['NOT_FOUND', 'STAY_MISSING'],
  }),
  /** 找人复核: asks an officer to look at one verdict again. */
  'entitlement.recheck': contract({
    roles: ['worker'],
    write: true,
    /** With `employerId` for the employer's own list, which needs its grant. */
    input: z.strictObject({ seasonId, policy: id, employerId: z.optional(id), note: z.optional(note) }),
    output: recheck,
    errors: ['SEASON_UNKNOWN', 'STAY_MISSING', 'NOT_FOUND'],
  }),
  /** One policy without anybody's data: what a shared card opens. */
  'policy.get': contract({
    roles: ['visitor'],
    write: false,
    input: z.strictObject({ policy: id }),
    output: z.object({
      policy: z.string(),
      title: z.string(),
      audience,
      /** 往年参考: its time is over. */
      isReference: z.boolean(),
      effectText: z.string(),
      amounts: z.array(z.string()),
      benefits: z.array(z.string()),
      conditions: z.array(z.object({ id: z.string(), label: z.string(), clause: z.string() })),
      documents: z.array(z.string()),
      deadline: z.nullable(z.object({ on: z.string(), text: z.string() })),
      contact: z.object({ office: z.string(), hotline: z.nullable(z.string()) }),
      source: entitlement.shape.source,
    }),
    errors: ['NOT_FOUND'],
  }),
}
