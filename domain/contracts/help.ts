import * as z from 'zod/mini'
import { contract } from './contract'
import { id, personName, regionCode, seasonId, stay, stayAnswers, version } from './shapes'

/** 代人登记: for people without a smartphone, with their consent, by the officer who stands before them. */
export const helpContracts = {
  'help.declare': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({
      seasonId,
      /** A street or a community of the officer's own region. */
      regionCode,
      siteId: z.optional(id),
      placeText: z.optional(z.string().check(z.trim(), z.maxLength(60))),
      name: personName,
      stay,
      answers: z.optional(stayAnswers),
      /** Read out to the person, who said yes: CONSENT_REQUIRED without it. */
      consent: z.optional(
        z.strictObject({
          kind: z.literal('helped-registration'),
          version: z.string().check(z.maxLength(20)),
        }),
      ),
    }),
    output: z.object({
      entryId: z.string(),
      number: z.string(),
      name: z.string(),
      stay,
      version: z.number(),
    }),
    errors: ['CONSENT_REQUIRED', 'FORBIDDEN', 'SEASON_UNKNOWN', 'NOT_FOUND'],
  }),
  /** At the person's own wish: as deep as withdrawing it oneself. Only for those who were helped. */
  'help.withdraw': contract({
    roles: ['officer'],
    write: true,
    input: z.strictObject({ entryId: id, version }),
    output: z.object({ number: z.string() }),
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'FORBIDDEN'],
  }),
}
