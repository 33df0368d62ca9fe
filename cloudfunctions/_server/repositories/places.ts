import { AppError } from '../../../domain/contracts/error-codes'
import { keyedHash } from '../platform/keys'
import type { PosterKind } from '../../../domain/terms'
import type { PublicScope } from '../scope'
import type { PosterDoc } from '../store/documents'
import type { InvitationDoc } from '../store/identity-documents'
import type { Reader } from '../store/store'
import { seasonById, todayIn } from './seasons'

/** A poster by its token or its short code. Unknown, revoked, expired and of another kind sound the same. */
export async function posterByToken(
  db: Reader,
  scope: PublicScope,
  { token, now, kind }: { token: string; now: Date; kind?: PosterKind },
): Promise<PosterDoc> {
  const poster = (await db.get('posters', token)) ?? (await byShortCode(db, token))
  if (!poster || poster.revokedAt !== null || (kind && poster.kind !== kind))
    throw new AppError('POSTER_UNKNOWN')
  const season = await seasonById(db, scope, poster.seasonId)
  if (poster.expiresOn < todayIn(season, now)) throw new AppError('POSTER_UNKNOWN')
  return poster
}

async function byShortCode(db: Reader, typed: string): Promise<PosterDoc | undefined> {
  const shortCode = typed.toUpperCase()
  if (!/^[2-9A-Z]{8}$/.test(shortCode)) return undefined
  return (await db.find('posters', { equals: { shortCode }, limit: 1 }))[0]
}

export function invitationId(token: string): string {
  return keyedHash('invitation', token)
}

export async function invitationByToken(
  db: Reader,
  _scope: PublicScope,
  token: string,
): Promise<InvitationDoc | null> {
  return db.get('invitations', invitationId(token))
}
