import { keyedHash } from '../../cloudfunctions/_server/platform/keys'
import { seal } from '../../cloudfunctions/_server/platform/seal'
import { widerCodesOf } from '../../cloudfunctions/_server/repositories/region-codes'
import { regionScope } from '../../cloudfunctions/_server/scope'
import type { Documents } from '../../cloudfunctions/_server/store/documents'
import type { GrantDoc } from '../../cloudfunctions/_server/store/identity-documents'
import type { OfficerLevel } from '../../domain/terms'

/** Documents to insert, by collection. */
export type Bundle = { [C in keyof Documents]?: Documents[C][] }

/** The person an openid leads to, as the backend would have made it at the first write. */
export function personIdOf(openid: string): string {
  return keyedHash('person', linkIdOf(openid)).slice(0, 22)
}

function linkIdOf(openid: string): string {
  return keyedHash('identity', 'openid', openid)
}

export function personOf(
  openid: string,
  createdAt: string,
): Required<Pick<Bundle, 'people' | 'identityLinks'>> {
  const personId = personIdOf(openid)
  return {
    people: [{ _id: personId, createdAt }],
    identityLinks: [{ _id: linkIdOf(openid), kind: 'openid', personId, createdAt }],
  }
}

interface GrantOptions {
  openid: string
  createdAt: string
  expiresOn: string
  status?: GrantDoc['status']
}

export function officerGrant(
  options: GrantOptions & { name: string; level: OfficerLevel; regionCode: string | null },
): GrantDoc {
  const _id = `grant-${options.openid}`
  const scope = options.regionCode === null ? null : regionScope(options.regionCode)
  return {
    _id,
    personId: personIdOf(options.openid),
    role: 'officer',
    level: options.level,
    regionCode: options.regionCode,
    nameSealed: seal(options.name, { collection: 'grants', id: _id, field: 'name' }),
    employerId: null,
    expiresOn: options.expiresOn,
    status: options.status ?? 'active',
    grantedBy: 'demo',
    createdAt: options.createdAt,
    ...(scope ? widerCodesOf(scope) : {}),
  }
}

export function employerGrant(options: GrantOptions & { employerId: string }): GrantDoc {
  return {
    _id: `grant-${options.openid}-${options.employerId}`,
    personId: personIdOf(options.openid),
    role: 'employer',
    level: null,
    regionCode: null,
    nameSealed: null,
    employerId: options.employerId,
    expiresOn: options.expiresOn,
    status: options.status ?? 'active',
    grantedBy: 'demo',
    createdAt: options.createdAt,
  }
}

export function agencyGrant(options: GrantOptions & { agencyId: string }): GrantDoc {
  return {
    _id: `grant-${options.openid}-${options.agencyId}`,
    personId: personIdOf(options.openid),
    role: 'agency',
    level: null,
    regionCode: null,
    nameSealed: null,
    employerId: null,
    agencyId: options.agencyId,
    expiresOn: options.expiresOn,
    status: options.status ?? 'active',
    grantedBy: 'demo',
    createdAt: options.createdAt,
  }
}
