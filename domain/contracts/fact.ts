import * as z from 'zod/mini'
import { contract } from './contract'
import { day, evidence, factValue, id, page, saidFacts, season, seasonId, version } from './shapes'

/** How a fact is asked. */
const asked = z.object({
  fact: z.string(),
  label: z.string(),
  question: z.string(),
  kind: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
})

/** A fact as it stands: the value that counts, in words, and who stands behind it. */
const standing = z.object({
  fact: z.string(),
  value: z.nullable(factValue),
  text: z.nullable(z.string()),
  evidence: z.nullable(evidence),
  /** What the caller said, where another word counts. */
  ownText: z.nullable(z.string()),
})

const confirmable = z.object({
  entryId: z.string(),
  /** null until the person told it. */
  name: z.nullable(z.string()),
  version: z.number(),
  facts: z.array(standing),
})

const employerFacts = z.object({
  employerId: z.string(),
  name: z.string(),
  version: z.number(),
  questions: z.array(asked),
  facts: z.array(standing),
})

/** What each side says about the facts that policies ask for; the strongest word counts. */
export const factContracts = {
  /** A worker's own word, kept with the registration; null takes it back. */
  'fact.say': contract({
    roles: ['worker'],
    write: true,
    input: z.strictObject({ seasonId, version, facts: saidFacts }),
    output: z.object({ version: z.number(), facts: z.array(standing) }),
    errors: ['SEASON_UNKNOWN', 'STAY_MISSING', 'VERSION_CONFLICT', 'INPUT_INVALID'],
  }),
  'employer.facts': contract({
    roles: ['employer'],
    write: false,
    input: z.strictObject({ employerId: id }),
    output: employerFacts,
    errors: ['NOT_FOUND'],
  }),
  /** An employer's word about itself. */
  'employer.sayFacts': contract({
    roles: ['employer'],
    write: true,
    input: z.strictObject({ employerId: id, version, facts: saidFacts }),
    output: employerFacts,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'INPUT_INVALID'],
  }),
  /** The people of an employer who agreed to share, with what the notices ask it to confirm and nothing else. */
  'confirmation.list': contract({
    roles: ['employer'],
    write: false,
    input: z.strictObject({ seasonId, employerId: id, ...page }),
    output: z.object({
      season,
      questions: z.array(asked),
      /** The days a notice counts, for on-post answers. */
      window: z.nullable(z.object({ from: day, to: day })),
      people: z.array(confirmable),
      next: z.nullable(z.string()),
    }),
    errors: ['NOT_FOUND', 'SEASON_UNKNOWN'],
  }),
  /** Confirms or corrects up to twenty people at once; a line whose record changed meanwhile is answered, not saved. */
  'confirmation.save': contract({
    roles: ['employer'],
    write: true,
    input: z.strictObject({
      seasonId,
      employerId: id,
      lines: z
        .array(z.strictObject({ entryId: id, version, facts: saidFacts }))
        .check(z.minLength(1), z.maxLength(20)),
    }),
    output: z.object({
      lines: z.array(z.object({ entryId: z.string(), saved: z.boolean(), person: z.nullable(confirmable) })),
    }),
    errors: ['NOT_FOUND', 'SEASON_UNKNOWN', 'INPUT_INVALID'],
  }),
}
export type Confirmable = z.infer<typeof confirmable>
export type AskedFact = z.infer<typeof asked>
export type StandingFact = z.infer<typeof standing>
