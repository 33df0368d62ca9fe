/** One step of whatever an import is in the middle of. Each is stored whole or not at all. */
import { instantIn } from '../repositories/seasons'
import { saveImport } from '../repositories/imports'
import type { RegionScope } from '../scope'
import type { SeasonDoc } from '../store/documents'
import type { ImportDoc } from '../store/field-documents'
import type { Writer } from '../store/store'
import { acceptStep } from './accept'
import type { StepContext } from './budget'
import { compareStep } from './compare'
import { errorFileStep } from './error-file'
import { allRead, scanStep } from './scan'
import { sweepStep } from './sweep'

export interface StepGiven {
  /** The region of the import. */
  scope: RegionScope
  entry: ImportDoc
  season: SeasonDoc
  now: Date
  isOver(): boolean
}

export async function stepOn(
  db: Writer,
  { scope, entry, season, now, isOver }: StepGiven,
): Promise<ImportDoc> {
  if (!entry.isMoving) return entry
  const step = { festivalOn: season.festivalOn, at: instantIn(season, now), now, isOver }
  return saveImport(db, await next(db, { scope, entry, step }), now)
}

async function next(
  db: Writer,
  given: { scope: RegionScope; entry: ImportDoc; step: StepContext },
): Promise<ImportDoc> {
  switch (given.entry.status) {
    case 'scanning':
      return given.entry.cursor === allRead ? errorFileStep(db, given) : scanStep(db, given)
    case 'accepting':
      return acceptStep(db, given)
    case 'comparing':
      return compareStep(db, given)
    case 'done':
    case 'refused':
    case 'cancelled':
      return sweepStep(db, given)
    default:
      return { ...given.entry, isMoving: false }
  }
}
