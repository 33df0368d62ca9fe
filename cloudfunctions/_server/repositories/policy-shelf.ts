/** The policies as published: read once, kept until something new is published. A version never changes. */
import { parsePolicy, type Policy } from '../../../domain/eligibility/policy-file'
import { PolicyFileError } from '../../../domain/eligibility/policy-file-error'
import { logCall } from '../platform/log'
import { newToken } from '../platform/random'
import type { RegionScope } from '../scope'
import type { PolicyVersionDoc } from '../store/standing-documents'
import type { Reader, Writer } from '../store/store'

export interface PublishedPolicy {
  policy: Policy
  published: PolicyVersionDoc
}

export interface Shelf {
  readonly stamp: string
  /** Every version that can be read, latest first. */
  readonly versions: readonly PublishedPolicy[]
}

const catalogId = 'policies'
const perPage = 100
const nothing: Shelf = { stamp: '', versions: [] }

let standing: Shelf = nothing

/** One look at the stamp; the versions themselves are read again only when it is another. */
export async function readShelf(db: Reader): Promise<Shelf> {
  const catalog = await db.get('catalog', catalogId)
  const stamp = catalog?.stamp ?? ''
  if (stamp === '') return nothing
  if (stamp !== standing.stamp) standing = { stamp, versions: (await allVersions(db)).flatMap(opened) }
  return standing
}

async function allVersions(db: Reader): Promise<PolicyVersionDoc[]> {
  const found: PolicyVersionDoc[] = []
  for (;;) {
    const order = { field: 'sortKey', direction: 'desc', after: found.at(-1)?.sortKey } as const
    const page = await db.find('policyVersions', { equals: { shelf: 'published' }, order, limit: perPage })
    found.push(...page)
    if (page.length < perPage) return found
  }
}

const parsed = new Map<string, { file: string; policy: Policy }>()

/** A file that cannot be read is left out, so that the version before it stands; the log says which. */
function opened(published: PolicyVersionDoc): PublishedPolicy[] {
  const { _id, file } = published
  const known = parsed.get(_id)
  if (known?.file === file) return [{ policy: known.policy, published }]
  try {
    const policy = parsePolicy(JSON.parse(file))
    if (policy.id !== published.policy || policy.version !== published.version)
      throw new PolicyFileError('id', '和目录里写的不一样')
    parsed.set(_id, { file, policy })
    return [{ policy, published }]
  } catch (error) {
    const cause = Object.assign(new Error('a published policy cannot be read'), { code: _id })
    if (error instanceof Error) cause.stack = error.stack
    logCall({ action: 'policies.read', code: 'LEFT_OUT', ms: 0, cause })
    return []
  }
}

export type Publication = Pick<
  PolicyVersionDoc,
  'effectiveOn' | 'kind' | 'reading' | 'text' | 'note' | 'by' | 'grantId'
> & { policy: Policy; now: Date }

/**
 * Puts a version on the shelf and changes the stamp, so that every function reads again. Whoever publishes the same
 * version at the same time meets a conflict. The shelf is not to be read again in the same transaction.
 */
export async function publish(
  db: Writer,
  _scope: RegionScope,
  { policy, now, ...said }: Publication,
): Promise<PolicyVersionDoc> {
  const _id = `${policy.id}:${policy.version}`
  const at = now.toISOString()
  const published: PolicyVersionDoc = {
    ...said,
    _id,
    policy: policy.id,
    version: policy.version,
    file: JSON.stringify(policy),
    at,
    shelf: 'published',
    sortKey: `${at}#${_id}`,
  }
  await db.create('policyVersions', published)
  const catalog = { _id: catalogId, stamp: newToken() }
  const before = await db.get('catalog', catalogId)
  await (before ? db.replace('catalog', catalog) : db.create('catalog', catalog))
  return published
}
