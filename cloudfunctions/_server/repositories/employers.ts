import { AppError } from '../../../domain/contracts/error-codes'
import { keyedHash } from '../platform/keys'
import type { EmployerScope, PublicScope } from '../scope'
import type { EmployerDoc } from '../store/documents'
import type { Query, Reader, Writer } from '../store/store'

/** One record per credit code and county: branches in two counties are two employers. */
export function employerIdOf(creditCode: string, countyCode: string): string {
  return keyedHash('employer', creditCode, countyCode).slice(0, 22)
}

export async function ownEmployer(db: Reader, scope: EmployerScope): Promise<EmployerDoc> {
  const employer = await db.get('employers', scope.employerId)
  if (!employer) throw new AppError('NOT_FOUND')
  return employer
}

/** The public side of an employer: that it exists, its name, and what policies ask of it. */
export async function employerById(
  db: Reader,
  _scope: PublicScope,
  employerId: string,
): Promise<EmployerDoc | null> {
  return db.get('employers', employerId)
}

export async function employersByName(
  db: Reader,
  _scope: PublicScope,
  { regionCode, prefix }: { regionCode: string; prefix: string },
): Promise<EmployerDoc[]> {
  const wholeCity = /^\d{4}00$/.test(regionCode)
  const equals: Query['equals'] = wholeCity
    ? { cityCode: regionCode }
    : { countyCode: regionCode.slice(0, 6) }
  return db.find('employers', { equals, order: { field: 'name', direction: 'asc', prefix }, limit: 20 })
}

export async function employerByCreditCode(
  db: Reader,
  _scope: PublicScope,
  { creditCode, countyCode }: { creditCode: string; countyCode: string },
): Promise<EmployerDoc | null> {
  const branches = await db.find('employers', { equals: { creditCode }, limit: 50 })
  return branches.find((branch) => branch.countyCode === countyCode) ?? null
}

export async function saveEmployer(db: Writer, employer: EmployerDoc): Promise<EmployerDoc> {
  const saved = { ...employer, version: employer.version + 1 }
  await (employer.version === 0 ? db.create('employers', saved) : db.replace('employers', saved))
  return saved
}
