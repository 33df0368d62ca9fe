/** Files that left the system: for whoever made them, until they end; that they were made is noted for good. */
import { AppError } from '../../../domain/contracts/error-codes'
import { exportKinds, type ExportKind } from '../../../domain/terms'
import { seal, unseal } from '../platform/seal'
import type { JobScope, OwnScope, RegionScope } from '../scope'
import type { AccessDoc, ExportDoc, RegionCodesOrWider } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'

const hoursKept = 24

export interface ExportOf {
  personId: string
  /** Whose list it is: a region, or where an employer or agency is. */
  place: RegionCodesOrWider
  /** null for employers and agencies. */
  regionCode: string | null
  grantId: string
  /** What the link needs as long as it lasts: this region, employer or agency. */
  heldUnder: string
  by: string
  purpose: string
  /** The instant in the season, and the real one. */
  at: Date
  now: Date
}

/** In one transaction with its line in the log: nothing leaves unseen. */
export async function saveExport(
  db: Writer,
  given: ExportOf & { kind: ExportKind; exportId: string; fileId: string; fileName: string; rows: number },
): Promise<ExportDoc> {
  const {
    personId,
    place,
    regionCode,
    grantId,
    heldUnder,
    by,
    purpose,
    at,
    now,
    kind,
    exportId,
    fileId,
    fileName,
    rows,
  } = given
  const expiresAt = new Date(now.getTime() + hoursKept * 3_600_000).toISOString()
  const made = {
    _id: exportId,
    personId,
    heldUnder,
    kind,
    fileName,
    fileId,
    rows,
    madeAt: now.toISOString(),
    expiresAt,
  }
  await db.create('exports', made)
  const { cityCode, countyCode, streetCode, communityCode } = place
  await db.create('accesses', {
    _id: exportId,
    kind: 'export',
    regionCode,
    ...{ cityCode, countyCode, streetCode, communityCode },
    by,
    grantId,
    text: `导出：${exportKinds[kind]}`,
    purposeSealed: sealPurpose(exportId, purpose),
    people: kind === 'tasks' ? null : rows,
    at: at.toISOString(),
    sortKey: `${at.toISOString()}#${exportId}`,
  })
  return made
}

/** The words are the same for another person's, an ended one and none. */
export async function ownExport(
  db: Reader,
  scope: OwnScope | null,
  { exportId, now }: { exportId: string; now: Date },
): Promise<ExportDoc> {
  const made = await db.get('exports', exportId)
  if (!made || made.personId !== scope?.personId || made.expiresAt <= now.toISOString())
    throw new AppError('NOT_FOUND')
  return made
}

/** The first of a kind to end. */
export async function endingExports(db: Reader, _scope: JobScope, kind: ExportKind): Promise<ExportDoc[]> {
  const order = { field: 'expiresAt', direction: 'asc' } as const
  return db.find('exports', { equals: { kind }, order, limit: 100 })
}

export async function forgetExport(db: Writer, _scope: JobScope, { _id }: ExportDoc): Promise<void> {
  await db.remove('exports', _id)
}

/** Typed by whoever takes: it may name people. */
export function sealPurpose(accessId: string, purpose: string): string {
  return seal(purpose, purposeAt(accessId))
}

const purposeAt = (id: string) => ({ collection: 'accesses', id, field: 'purpose' })

/** Who took people of a region out, latest first. */
export async function accessesIn(
  db: Reader,
  scope: RegionScope,
  { after, limit }: { after?: string; limit: number },
): Promise<(AccessDoc & { purpose: string })[]> {
  const order = { field: 'sortKey', direction: 'desc', after } as const
  const found = await db.find('accesses', { equals: { [scope.field]: scope.code }, order, limit })
  return found.map((line) => ({ ...line, purpose: unseal(line.purposeSealed, purposeAt(line._id)) }))
}
