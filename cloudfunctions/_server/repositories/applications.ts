/** 投递: who asks for a post. Name, phone, difficulty and the answer are sealed, and forgotten when it is withdrawn. */
import { AppError } from '../../../domain/contracts/error-codes'
import { keyedHash } from '../platform/keys'
import { seal, unseal } from '../platform/seal'
import type { EmployerScope, OwnScope, RegionScope } from '../scope'
import type { ApplicationDoc } from '../store/matching-documents'
import type { Reader, Writer } from '../store/store'
import { lies } from './region-codes'

type SealedField = 'name' | 'phone' | 'difficulty' | 'tried' | 'answer'

interface Page {
  after?: string | undefined
  limit: number
}

/** One per person and post: sent again it is the same. */
export function applicationIdOf(personId: string, boardPostId: string): string {
  return keyedHash('application', personId, boardPostId)
}

/** null and '' are kept as null: there is nothing to seal. */
export function sealInto(applicationId: string, field: SealedField, text: string | null): string | null {
  return text ? seal(text, placeOf(applicationId, field)) : null
}

export function unsealFrom(application: ApplicationDoc, field: SealedField): string | null {
  const sealed = application[`${field}Sealed`]
  return sealed === null ? null : unseal(sealed, placeOf(application._id, field))
}

const placeOf = (id: string, field: SealedField) => ({ collection: 'applications', id, field })

/** Latest first. */
export async function applicationsOf(
  db: Reader,
  scope: OwnScope,
  { after, limit }: Page,
): Promise<ApplicationDoc[]> {
  const order = { field: 'sortKey', direction: 'desc', after } as const
  return db.find('applications', { equals: { personId: scope.personId }, order, limit })
}

/** The person's own for one post, if any. */
export async function applicationFor(
  db: Reader,
  scope: OwnScope,
  boardPostId: string,
): Promise<ApplicationDoc | null> {
  return db.get('applications', applicationIdOf(scope.personId, boardPostId))
}

export async function ownApplication(
  db: Reader,
  scope: OwnScope | null,
  applicationId: string,
): Promise<ApplicationDoc> {
  const application = await db.get('applications', applicationId)
  if (!application || application.personId !== scope?.personId) throw new AppError('NOT_FOUND')
  return application
}

/** Latest first. What was withdrawn names no employer any more, so none finds it. */
export async function applicationsTo(
  db: Reader,
  scope: EmployerScope,
  { seasonId, after, limit }: Page & { seasonId: string },
): Promise<ApplicationDoc[]> {
  const equals = { employerId: scope.employerId, seasonId }
  return db.find('applications', { equals, order: { field: 'sortKey', direction: 'desc', after }, limit })
}

export async function applicationToAny(
  db: Reader,
  scopes: readonly EmployerScope[],
  applicationId: string,
): Promise<ApplicationDoc> {
  const application = await db.get('applications', applicationId)
  if (!application || !scopes.some(({ employerId }) => employerId === application.employerId))
    throw new AppError('NOT_FOUND')
  return application
}

/** Applications for public-welfare posts, longest waiting first. */
export async function welfareQueue(
  db: Reader,
  scope: RegionScope,
  { seasonId, status, after, limit }: Page & Pick<ApplicationDoc, 'seasonId' | 'status'>,
): Promise<ApplicationDoc[]> {
  const equals = { seasonId, [scope.field]: scope.code, kind: 'welfare', status }
  return db.find('applications', { equals, order: { field: 'sortKey', direction: 'asc', after }, limit })
}

export async function welfareApplicationIn(
  db: Reader,
  scopes: readonly RegionScope[],
  applicationId: string,
): Promise<ApplicationDoc> {
  const application = await db.get('applications', applicationId)
  if (application?.kind !== 'welfare' || application.status === 'withdrawn') throw new AppError('NOT_FOUND')
  if (!scopes.some((scope) => lies(application, scope))) throw new AppError('NOT_FOUND')
  return application
}

export async function saveApplication(db: Writer, application: ApplicationDoc): Promise<ApplicationDoc> {
  const { _id, sentAt, version } = application
  const saved = { ...application, version: version + 1, sortKey: `${sentAt}#${_id}` }
  await (version === 0 ? db.create('applications', saved) : db.replace('applications', saved))
  return saved
}

/** What is left: that somebody asked for a post and took it back. */
export function forgottenApplication(application: ApplicationDoc): ApplicationDoc {
  return {
    ...application,
    status: 'withdrawn',
    employerId: null,
    nameSealed: null,
    phoneSealed: null,
    difficultySealed: null,
    triedSealed: null,
    answerSealed: null,
  }
}
