/** What makes two tasks the same one: the same question about the same subject has the same id. */
import type { FactPath } from '../../../domain/eligibility/facts'
import type { CheckField } from '../../../domain/contracts/field'
import type { NeedKind } from '../../../domain/terms'

export function recheckIdOf(subjectId: string, policy: string): string {
  return `recheck:${subjectId}:${policy}`
}

export function contradictionIdOf(subjectId: string, fact: FactPath): string {
  return `contradiction:${subjectId}:${fact.replace('.', ':')}`
}

/** Two checks say different things of one field of one person. */
export function conflictIdOf(entryId: string, field: CheckField): string {
  return `conflict:${entryId}:${field}`
}

export function presenceIdOf(entryId: string): string {
  return `presence:${entryId}`
}

export function needIdOf(entryId: string, need: NeedKind): string {
  return `need:${entryId}:${need}`
}

export function unregisteredIdOf(entryId: string): string {
  return `unregistered:${entryId}`
}

/** `entryId` is who was added at the door, `registeredId` who registered and may be the same person. */
export function duplicateIdOf(entryId: string, registeredId: string): string {
  return `duplicate:${entryId}:${registeredId}`
}

export function unverifiedIdOf(seasonId: string, regionCode: string): string {
  return `unverified:${seasonId}:${regionCode}`
}

export function overdueIdOf(shortageId: string): string {
  return `overdue:${shortageId}`
}
