/** Removes what an import no longer needs, some of it each step. */
import { codesOf, differenceKinds } from '../../../domain/terms'
import { removeFile } from '../platform/files'
import { removeDifferences, someDifferences } from '../repositories/differences'
import { dropParts } from '../repositories/imports'
import type { RegionScope } from '../scope'
import type { ImportDoc, ImportPart } from '../store/field-documents'
import type { Writer } from '../store/store'

const removedPerStep = 300

/** Once compared, only the rows somebody may still look at stay; of what was refused or taken back nothing does. */
const notNeeded: readonly ImportPart[] = ['listed', 'seen', 'valid']
const everything: readonly ImportPart[] = [...notNeeded, 'faulty', 'duplicate', 'elsewhere', 'head']

export async function sweepStep(db: Writer, { entry }: { entry: ImportDoc }): Promise<ImportDoc> {
  if (entry.status === 'done')
    return settled(await dropParts(db, { entry, kinds: notNeeded, most: removedPerStep }), notNeeded)
  return settled(await emptied(db, entry), everything)
}

/** Rows and files. @returns the import without them; not saved yet */
export async function emptied(db: Writer, entry: ImportDoc): Promise<ImportDoc> {
  for (const fileId of [entry.fileId, entry.errorFileId]) if (fileId !== null) await removeFile(fileId)
  const without = { ...entry, fileId: null, errorFileId: null }
  return dropParts(db, { entry: without, kinds: everything, most: removedPerStep })
}

/** @returns true when nothing was left to remove */
export async function forgetDifferences(
  db: Writer,
  { scope, entry }: { scope: RegionScope; entry: ImportDoc },
): Promise<boolean> {
  for (const kind of codesOf(differenceKinds)) {
    const some = await someDifferences(db, scope, { importId: entry._id, kind, limit: removedPerStep })
    await removeDifferences(db, some)
    if (some.length > 0) return false
  }
  return true
}

export function isEmpty({ parts }: ImportDoc): boolean {
  return everything.every((kind) => parts[kind] === 0)
}

function settled(entry: ImportDoc, kinds: readonly ImportPart[]): ImportDoc {
  return { ...entry, isMoving: kinds.some((kind) => entry.parts[kind] > 0) }
}
