import type { HandlersOf } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { employerContracts } from '../../../domain/contracts/employer'
import type { OutputOf } from '../../../domain/contracts/registry'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { creditCodeMessages, parseCreditCode } from '../../../domain/identifiers/credit-code'
import { currentCode } from '../../../domain/regions/region-code'
import { ensurePerson, officerFor } from '../identity'
import { isPlace, regionsBelow } from '../repositories/added-regions'
import {
  claimIdOf,
  claimInRegion,
  claimQueue,
  contactOf,
  reasonOf,
  sealReason,
  ownClaims,
  rivalsOf,
  saveClaim,
  sealContact,
} from '../repositories/claims'
import { employerByCreditCode, employerIdOf, ownEmployer, saveEmployer } from '../repositories/employers'
import { grantEmployer } from '../repositories/grants'
import { lies, regionCodesOf } from '../repositories/region-codes'
import { publicScope } from '../scope'
import type { ClaimDoc } from '../store/identity-documents'
import { pageOf } from '../page-of'
import { regionView } from '../views/region-view'

const claiming = publicScope('claims')

export const employerHandlers: HandlersOf<keyof typeof employerContracts> = {
  async 'employer.claim'({ db, caller, now }, input) {
    const code = parseCreditCode(input.creditCode)
    if (!code.ok) throw new AppError('INPUT_INVALID', { creditCode: creditCodeMessages[code.reason] })
    const codes = regionCodesOf(checkedStreet(input.streetCode))
    const personId = await ensurePerson(db, caller, now)
    const _id = claimIdOf(personId, code.code, codes.countyCode)
    const standing = await db.get('claims', _id)
    if (standing?.status === 'pending') throw new AppError('CLAIM_ALREADY_PENDING')
    // An approval holds as long as the grant that came with it; after that the claim is looked at again.
    const holds = caller.employers.some(({ employerId }) => employerId === standing?.employerId)
    if (standing?.status === 'approved' && holds) return claimView(standing)
    const claim: ClaimDoc = {
      _id,
      personId,
      creditCode: code.code,
      name: input.name,
      contactNameSealed: sealContact(_id, input.contactName),
      ...codes,
      status: 'pending',
      reasonSealed: null,
      employerId: null,
      submittedAt: now.toISOString(),
      sortKey: '',
      version: standing?.version ?? 0,
    }
    return claimView(await saveClaim(db, claim))
  },

  async 'employer.mine'({ db, caller }) {
    const claims = caller.own ? await ownClaims(db, caller.own) : []
    const employers = await Promise.all(caller.employers.map((scope) => ownEmployer(db, scope)))
    return {
      claims: claims.map(claimView),
      employers: employers.map(({ _id, name, streetCode }) => ({
        employerId: _id,
        name,
        region: regionView(streetCode),
      })),
    }
  },

  async 'claim.queue'({ db, caller }, { regionCode, status = 'pending', cursor, limit = 20 }) {
    const { scope } = officerFor(caller, regionCode)
    const claims = await claimQueue(db, scope, { status, after: cursor, limit })
    const rows = claims.map(async (claim) => ({
      ...claimView(claim),
      creditCode: claim.creditCode,
      rivals: await rivalsOf(db, scope, claim),
    }))
    return { claims: await Promise.all(rows), next: pageOf(claims, limit) }
  },

  async 'claim.decide'({ db, caller, now }, { claimId, version, approve, reason = '' }) {
    const scopes = caller.officers.map(({ scope }) => scope)
    const claim = await claimInRegion(db, scopes, claimId)
    if (claim.personId === caller.personId) throw new AppError('FORBIDDEN')
    if (claim.status !== 'pending') throw new AppError('CLAIM_ALREADY_DECIDED')
    if (claim.version !== version) throw new AppError('VERSION_CONFLICT')
    if (!approve)
      return claimView(
        await saveClaim(db, { ...claim, status: 'rejected', reasonSealed: sealReason(claim._id, reason) }),
      )
    const { creditCode, countyCode } = claim
    const known = await employerByCreditCode(db, claiming, { creditCode, countyCode })
    // A claim says where it lies itself; what counts is where the enterprise stands.
    const officer = caller.officers.find(({ scope }) => lies(known ?? claim, scope))
    if (!officer) throw new AppError('FORBIDDEN')
    const employerId = known?._id ?? employerIdOf(creditCode, countyCode)
    if (!known) {
      const { cityCode, streetCode, communityCode, name } = claim
      const place = { cityCode, countyCode, streetCode, communityCode }
      await saveEmployer(db, {
        _id: employerId,
        name,
        creditCode,
        ...place,
        facts: {},
        openShortages: {},
        version: 0,
      })
    }
    const grant = {
      personId: claim.personId,
      employerId,
      grantedBy: officer.grantId,
      now,
      todayOn: shanghaiDay(now),
    }
    await grantEmployer(db, grant)
    return claimView(await saveClaim(db, { ...claim, status: 'approved', employerId }))
  },
}

function claimView(claim: ClaimDoc): OutputOf<'employer.claim'> {
  const { _id, name, streetCode, status, submittedAt, employerId, version } = claim
  const region = regionView(streetCode)
  return {
    claimId: _id,
    name,
    region,
    contactName: contactOf(claim),
    status,
    reason: reasonOf(claim),
    submittedAt,
    employerId,
    version,
  }
}

/** A street of the table, or a county where the table names no streets; by today's code. */
function checkedStreet(given: string): string {
  const code = currentCode(given)
  const finestKnown =
    isPlace(code) && (code.length === 9 || (code.length === 6 && regionsBelow(code).length === 0))
  if (!finestKnown) throw new AppError('INPUT_INVALID', { streetCode: '请选到街道' })
  return code
}
