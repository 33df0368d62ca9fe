import { AppError } from '../../../domain/contracts/error-codes'
import type { passContracts } from '../../../domain/contracts/pass'
import { codeIdOf, resultOf } from '../../../domain/pass/judge-pass'
import { readPass } from '../../../domain/pass/pass-claims'
import { slotsAhead } from '../../../domain/pass/pass-slots'
import { passBytes } from '../../../domain/pass/pass-text'
import { childrenOf } from '../../../domain/regions/regions'
import type { HandlersOf, WriteContext } from '../context'
import { officerFor, officerOf, officerScopes } from '../identity'
import { ownRegistration } from '../own-registration'
import { passSays } from '../pass-standing'
import { isSignedPass, publicPassKeys } from '../platform/pass-keys'
import { isRevoked, noteUse, revocationsAround } from '../repositories/passes'
import { entryInRegion, isRegistered, ownEntry, saveEntry } from '../repositories/roster'
import { instantIn, seasonById } from '../repositories/seasons'
import { publicScope } from '../scope'
import type { RosterEntryDoc } from '../store/documents'
import { holderView, passCode, passesEnd } from '../views/pass-view'
import { officerTitle } from '../views/shortage-view'

const passes = publicScope('passes')
const revocationsAtOnce = 1000
const forged = { result: 'forged', pass: null, firstSeenAt: null } as const

export const passHandlers: HandlersOf<keyof typeof passContracts> = {
  async 'pass.codes'({ db, caller, now }, { seasonId }) {
    const season = await seasonById(db, passes, seasonId)
    const entry = caller.own && (await ownEntry(db, caller.own, seasonId))
    if (!entry || !isRegistered(entry)) return { lacks: 'stay', pass: null }
    const says = passSays(entry)
    if (!says) return { lacks: entry.stay === 'staying' ? 'name' : 'staying', pass: null }
    const end = passesEnd(season, now)
    const codes = slotsAhead(now.getTime()).flatMap(({ from, until }) => {
      const code = until <= end ? passCode(entry, { kind: 'phone', from, until }) : null
      return code === null ? [] : [{ code, from: instant(from), until: instant(until) }]
    })
    const holder = holderView({ ...says, numberEnd: entry.number.slice(-2) }, season, now)
    return { lacks: null, pass: { ...holder, serverNow: now.toISOString(), codes } }
  },

  async 'pass.keys'({ db, caller, now }, { regionCode, since }) {
    const { scope } = officerFor(caller, regionCode)
    const ended = await revocationsAround(db, scope, { since, limit: revocationsAtOnce })
    const hasMore = ended.length === revocationsAtOnce
    const last = hasMore ? ended[ended.length - 1] : undefined
    const revoked = ended.map(({ _id }) => _id)
    const cityCode = `${scope.code.slice(0, 4)}00`
    const asOf = last?.revokedAt ?? now.toISOString()
    return { keys: publicPassKeys(), cityCode, places: [...childrenOf(cityCode)], revoked, asOf, hasMore }
  },

  async 'pass.verify'({ db, now }, { code }) {
    const bytes = passBytes(code)
    const read = bytes && readPass(bytes)
    if (!read || !isSignedPass({ keyId: read.claims.keyId, ...read })) return forged
    const { claims } = read
    const at = now.getTime()
    const standing = { at, isRevoked: await isRevoked(db, passes, claims.passId), wasSeen: false }
    const isUsable = resultOf(claims, standing) === 'valid'
    const use = { codeId: codeIdOf(claims), kind: claims.kind, at: now }
    const firstSeenAt = isUsable ? await noteUse(db, passes, use) : null
    const season = await seasonById(db, passes, claims.seasonId)
    const { kind, from, until } = claims
    return {
      result: resultOf(claims, { ...standing, wasSeen: firstSeenAt !== null }),
      pass: { ...holderView(claims, season, now), kind, from: instant(from), until: instant(until) },
      firstSeenAt,
    }
  },

  async 'pass.paper'(context, input) {
    const { db, now } = context
    const entry = await ('entryId' in input ? helpedEntry(context, input) : ownPassEntry(context, input))
    const season = await seasonById(db, passes, entry.seasonId)
    const says = passSays(entry)
    const from = Math.floor(now.getTime() / 1000) * 1000
    const until = passesEnd(season, now)
    const code = from < until ? passCode(entry, { kind: 'paper', from, until }) : null
    if (!says || code === null) throw new AppError('PASS_NOT_STAYING')
    const holder = holderView({ ...says, numberEnd: entry.number.slice(-2) }, season, now)
    return { ...holder, number: entry.number, code, until: instant(until) }
  },
}

async function ownPassEntry(context: WriteContext, input: { seasonId: string }): Promise<RosterEntryDoc> {
  return (await ownRegistration(context, input)).entry
}

/** Somebody stands before an officer who prints it for them: that is written into their history. */
async function helpedEntry({ db, caller, now }: WriteContext, { entryId }: { entryId: string }) {
  const entry = await entryInRegion(db, officerScopes(caller), entryId)
  if (!passSays(entry)) throw new AppError('PASS_NOT_STAYING')
  const season = await seasonById(db, passes, entry.seasonId)
  const by = officerTitle(officerOf(caller, entry))
  const change = {
    at: instantIn(season, now),
    by,
    evidence: 'officer',
    text: '开出纸质就地过年证明',
  } as const
  return saveEntry(db, { before: entry, after: entry, change })
}

function instant(millis: number): string {
  return new Date(millis).toISOString()
}
