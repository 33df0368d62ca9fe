/** Who held which region, since when and until when: lines that are only ever added. */
import type { GrantEventKind } from '../../../domain/terms'
import { seal, unseal } from '../platform/seal'
import { regionScope, type RegionScope } from '../scope'
import type { GrantDoc } from '../store/identity-documents'
import type { GrantEventDoc } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'
import { widerCodesOf } from './region-codes'

const fieldOf = (id: string, field: 'name' | 'toName' | 'reason') => ({
  collection: 'grantEvents',
  id,
  field,
})

/** What happens in one instant happens in this order. */
const orderAtOnce: readonly GrantEventKind[] = ['granted', 'handed-over', 'ended']

interface Noting {
  kind: GrantEventKind
  grant: GrantDoc
  /** Of the officer, and of the other side of a hand-over. */
  name: string
  toName?: string
  /** The post of whoever did it. */
  by: string
  reason: string
  /** The real instant: posts are held beyond a season. */
  at: Date
  /** What tells this line from others of the same grant and kind, e.g. a day; the instant where nothing is given. */
  once?: string
}

/** Said again with the same `once`, it stays one line. A grant without a region has no line. */
export async function noteGrant(db: Writer, given: Noting): Promise<void> {
  const { kind, grant, name, toName = null, by, reason } = given
  const scope = grant.regionCode === null ? null : regionScope(grant.regionCode)
  if (!scope || grant.level === null) return
  const at = given.at.toISOString()
  const _id = `${kind}:${grant._id}:${given.once ?? at}`
  if (await db.get('grantEvents', _id)) return
  await db.create('grantEvents', {
    _id,
    kind,
    grantId: grant._id,
    level: grant.level,
    regionCode: scope.code,
    ...widerCodesOf(scope),
    nameSealed: seal(name, fieldOf(_id, 'name')),
    toNameSealed: toName === null ? null : seal(toName, fieldOf(_id, 'toName')),
    by,
    reasonSealed: seal(reason, fieldOf(_id, 'reason')),
    at,
    sortKey: `${at}#${orderAtOnce.indexOf(kind)}#${_id}`,
  })
}

/** Latest first, of the region and all below it. */
export async function grantHistory(
  db: Reader,
  scope: RegionScope,
  { after, limit }: { after?: string; limit: number },
): Promise<(GrantEventDoc & { name: string; toName: string | null; reason: string })[]> {
  const order = { field: 'sortKey', direction: 'desc', after } as const
  const found = await db.find('grantEvents', { equals: { [scope.field]: scope.code }, order, limit })
  return found.map((event) => ({
    ...event,
    name: unseal(event.nameSealed, fieldOf(event._id, 'name')),
    toName: event.toNameSealed === null ? null : unseal(event.toNameSealed, fieldOf(event._id, 'toName')),
    reason: unseal(event.reasonSealed, fieldOf(event._id, 'reason')),
  }))
}
