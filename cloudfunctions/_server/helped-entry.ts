/** 代人登记: somebody without a phone of their own tells an officer, who writes it down before them. */
import type { StayAnswers } from '../../domain/contracts/shapes'
import { consentVersion, type Stay } from '../../domain/terms'
import { withAnswers } from './answers'
import { newShortCode, newToken } from './platform/random'
import { createPaperPerson } from './repositories/paper-links'
import { regionCodesOf } from './repositories/region-codes'
import { entryIdOf, sealRoom } from './repositories/roster'
import { instantIn } from './repositories/seasons'
import { chosenSite } from './repositories/takes'
import type { RegionScope } from './scope'
import type { RosterEntryDoc, SeasonDoc } from './store/documents'
import type { Writer } from './store/store'

interface Told {
  name: string
  stay: Stay
  answers?: StayAnswers
  siteId?: string
  placeText?: string
}

/**
 * What the person told, as their own word: the officer wrote it down and has checked nothing.
 * A person is made with it, reached by no openid.
 */
export async function helpedEntry(
  db: Writer,
  given: {
    scope: RegionScope
    season: SeasonDoc
    told: Told
    /** The post of the officer, who is named beside the word. */
    by: string
    now: Date
  },
): Promise<RosterEntryDoc> {
  const { scope, season, told, by, now } = given
  const { name, stay, answers = {}, placeText = '' } = told
  const site = await chosenSite(db, scope, told.siteId)
  const at = instantIn(season, now).toISOString()
  const personId = newToken()
  await createPaperPerson(db, personId, now)
  const _id = entryIdOf(season._id, personId)
  const entry: RosterEntryDoc = {
    _id,
    seasonId: season._id,
    personId,
    number: newShortCode(),
    ...regionCodesOf(scope.code),
    siteName: site?.name ?? '',
    siteId: site?._id ?? null,
    ...sealRoom(_id, placeText),
    nameSealed: null,
    nameBy: null,
    nameIndex: null,
    employerId: null,
    employerName: null,
    stay,
    stayEvidence: 'self',
    stayBy: by,
    checked: false,
    answers: {},
    isHelped: true,
    consents: [{ kind: 'helped-registration', version: consentVersion, at }],
    declaredAt: at,
    updatedAt: at,
    sortKey: '',
    version: 0,
  }
  return withAnswers(db, { entry, answers: { ...answers, name }, as: { evidence: 'self', by, at } })
}
