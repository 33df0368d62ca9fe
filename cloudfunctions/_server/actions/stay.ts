import type { HandlersOf, WriteContext } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { stayContracts } from '../../../domain/contracts/stay'
import { consentVersion, type Stay } from '../../../domain/terms'
import { ensurePerson } from '../identity'
import { newShortCode } from '../platform/random'
import { withAnswers } from '../answers'
import { ownRegistration } from '../own-registration'
import { posterByToken } from '../repositories/places'
import { finestCode } from '../repositories/region-codes'
import { forgetReplies } from '../repositories/requests'
import { entryIdOf, historyOf, isRegistered, ownEntry } from '../repositories/roster'
import { instantIn, seasonById } from '../repositories/seasons'
import { forgetSeekerName } from '../repositories/supplies'
import { ownScope, publicScope } from '../scope'
import { saveAndFollow } from '../save-and-follow'
import type { PosterDoc, RosterEntryDoc, SeasonDoc } from '../store/documents'
import { changeText, myStayView } from '../views/stay-view'
import { withdrawEntry } from '../withdraw-entry'
import type { MyStay } from '../../../domain/contracts/stay'

const registration = publicScope('registration')
const self = { evidence: 'self', by: null } as const
const withdrawn = [
  '过年打算',
  '回答过的问题',
  '姓名',
  '同意记录',
  '修改记录',
  '待遇结果',
  '复核记录',
  '现场核查记录',
  '就地过年证明',
  '消息',
]

export const stayHandlers: HandlersOf<keyof typeof stayContracts> = {
  async 'stay.declare'(context, { placeToken, stay, consent }) {
    if (consent?.version !== consentVersion) throw new AppError('CONSENT_REQUIRED')
    const { db, caller, now } = context
    const poster = await posterByToken(db, registration, { token: placeToken, now, kind: 'worker' })
    const season = await seasonById(db, registration, poster.seasonId)
    const personId = await ensurePerson(db, caller, now)
    const at = instantIn(season, now).toISOString()
    const before = await ownEntry(db, ownScope(personId), season._id)
    const standing = before ?? emptyEntry(entryIdOf(season._id, personId), { personId, season, at })
    const after: RosterEntryDoc = {
      ...standing,
      ...(finestCode(standing) === finestCode(poster) ? told(standing, stay) : afresh(stay)),
      ...placeOf(poster, standing),
      declaredAt: standing.declaredAt ?? at,
      consents: [
        ...standing.consents.filter(({ kind }) => kind !== 'stay-registration'),
        { kind: 'stay-registration', version: consentVersion, at },
      ],
    }
    return save(context, { season, before, after })
  },

  async 'stay.get'({ db, caller, now }, { seasonId }) {
    const season = await seasonById(db, registration, seasonId)
    const entry = caller.own && (await ownEntry(db, caller.own, seasonId))
    if (!entry || !caller.own || !isRegistered(entry)) return { mine: null }
    const history = await historyOf(db, caller.own, entry)
    return { mine: myStayView({ entry, season, history, now }) }
  },

  async 'stay.change'(context, { seasonId, version, stay }) {
    const { season, entry } = await ownRegistration(context, { seasonId, version })
    const after: RosterEntryDoc = { ...entry, ...told(entry, stay) }
    return save(context, { season, before: entry, after })
  },

  async 'stay.answer'(context, { seasonId, version, answers }) {
    const { season, entry } = await ownRegistration(context, { seasonId, version })
    const as = { ...self, at: instantIn(season, context.now).toISOString() }
    const after = await withAnswers(context.db, { entry, answers, as })
    return save(context, { season, before: entry, after })
  },

  async 'stay.withdraw'(context, { seasonId }) {
    const { season, entry } = await ownRegistration(context, { seasonId })
    await withdrawEntry(context.db, { entry, season, now: context.now })
    if (context.caller.linkId) await forgetReplies(context.db, { callerId: context.caller.linkId })
    return { number: entry.number, deleted: withdrawn }
  },

  async 'consent.set'(context, { seasonId, kind, granted }) {
    const { season, entry } = await ownRegistration(context, { seasonId })
    const others = entry.consents.filter((consent) => consent.kind !== kind)
    const at = instantIn(season, context.now).toISOString()
    const consents = granted ? [...others, { kind, version: consentVersion, at }] : others
    return save(context, {
      season,
      before: entry,
      after: { ...entry, consents },
      text: granted ? '同意告诉单位' : '撤回“告诉单位”',
    })
  },
}

/** Said again, the same answer keeps the stronger word of who checked it. */
function told(entry: RosterEntryDoc, stay: Stay): Partial<RosterEntryDoc> {
  return entry.stay === stay ? {} : afresh(stay)
}

function afresh(stay: Stay): Partial<RosterEntryDoc> {
  return { stay, stayEvidence: 'self', stayBy: null, checked: false }
}

async function save(
  { db, now }: WriteContext,
  given: { season: SeasonDoc; before: RosterEntryDoc | null; after: RosterEntryDoc; text?: string },
): Promise<MyStay> {
  const { season, before, after } = given
  const text = given.text ?? (changeText(before, after) || '再次登记，没有变化')
  const saying = { by: '本人', evidence: 'self', text } as const
  if (before?.nameSealed != null && after.nameSealed === null)
    await forgetSeekerName(db, ownScope(after.personId), season._id)
  const entry = await saveAndFollow(db, { season, before, after, saying, now })
  const earlier = before ? await historyOf(db, ownScope(entry.personId), before) : []
  const line = { ...saying, at: entry.updatedAt }
  return myStayView({ entry, season, history: [line, ...earlier], now })
}

function emptyEntry(_id: string, given: { personId: string; season: SeasonDoc; at: string }): RosterEntryDoc {
  return {
    _id,
    seasonId: given.season._id,
    personId: given.personId,
    number: newShortCode(),
    cityCode: '',
    countyCode: '',
    streetCode: '',
    communityCode: null,
    siteName: '',
    nameSealed: null,
    nameBy: null,
    nameIndex: null,
    employerId: null,
    employerName: null,
    stay: 'unregistered',
    stayEvidence: null,
    stayBy: null,
    checked: false,
    answers: {},
    consents: [],
    declaredAt: null,
    updatedAt: given.at,
    sortKey: '',
    version: 0,
  }
}

/** Where the poster hangs; its employer is prefilled unless the person already named one. */
function placeOf(poster: PosterDoc, entry: RosterEntryDoc): Partial<RosterEntryDoc> {
  const { cityCode, countyCode, streetCode, communityCode, siteName, employerId, employerName } = poster
  const isElsewhere = finestCode(poster) !== finestCode(entry)
  const siteId = poster.siteId ?? (isElsewhere ? null : (entry.siteId ?? null))
  // 3楼305 says nothing in another building.
  const room = siteId === (entry.siteId ?? null) ? {} : { roomSealed: null }
  const place = { cityCode, countyCode, streetCode, communityCode, siteName, siteId, ...room }
  if (employerId === null || entry.employerId !== null) return place
  const answers = { ...entry.answers, employerId: { value: employerId, ...self } }
  return { ...place, employerId, employerName, answers }
}
