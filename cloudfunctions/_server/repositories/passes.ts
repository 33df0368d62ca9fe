/** 就地过年证明: a pass itself is not stored, only that it ended before its time and that a code was shown. */
import type { PassKind } from '../../../domain/terms'
import { keyedHash } from '../platform/keys'
import type { PublicScope, RegionScope } from '../scope'
import type { RosterEntryDoc } from '../store/documents'
import type { RevocationDoc } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'

/** 16 hexadecimal digits: nobody gets from them to the receipt or the person without the server's key. */
export function passIdOf({ seasonId, number, passSerial = 0 }: RosterEntryDoc): string {
  const hash = keyedHash('pass-id', seasonId, number, String(passSerial))
  return Buffer.from(hash, 'base64url').subarray(0, 8).toString('hex')
}

/** `at` is the real instant, also in a demo season: lists are asked for by it. */
export async function revoke(db: Writer, entry: RosterEntryDoc, at: Date): Promise<void> {
  const { seasonId, cityCode, countyCode, streetCode, communityCode } = entry
  const codes = { cityCode, countyCode, streetCode, communityCode }
  const [_id, revokedAt] = [passIdOf(entry), at.toISOString()]
  await db.create('revocations', { _id, seasonId, ...codes, revokedAt, sortKey: `${revokedAt}#${_id}` })
}

export async function isRevoked(db: Reader, _scope: PublicScope, passId: string): Promise<boolean> {
  return (await db.get('revocations', passId)) !== null
}

/** The passes of the officer's whole city: people move about in it, and the ids say nothing of them. */
export async function revocationsAround(
  db: Reader,
  { code }: RegionScope,
  { since = '', limit }: { since?: string; limit: number },
): Promise<RevocationDoc[]> {
  const order = { field: 'sortKey', direction: 'asc', after: since } as const
  return db.find('revocations', { equals: { cityCode: `${code.slice(0, 4)}00` }, order, limit })
}

/** When this code was first shown to a counter; null for now, which is noted. */
export async function noteUse(
  db: Writer,
  _scope: PublicScope,
  { codeId, kind, at }: { codeId: string; kind: PassKind; at: Date },
): Promise<string | null> {
  const _id = keyedHash('pass-use', codeId)
  const use = await db.get('passUses', _id)
  if (!use) await db.create('passUses', { _id, kind, seenAt: at.toISOString() })
  return use?.seenAt ?? null
}
