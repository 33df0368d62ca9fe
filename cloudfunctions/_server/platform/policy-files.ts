/** The policies that ship with the backend: every file of the folder, so that a new policy is a file and no code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePolicy, type Policy } from '../../../domain/eligibility/policy-file'
import { PolicyFileError } from '../../../domain/eligibility/policy-file-error'

/** Beside the bundle where it is deployed, in the source where it is not. */
function folder(): string {
  const bundled = join(__dirname, 'policies')
  return existsSync(bundled) ? bundled : join(__dirname, '../../../domain/policies')
}

let loaded: readonly Policy[] | undefined

/** In the order of their ids, each file read once per process. @throws PolicyFileError with the file's name in its path */
export function shippedPolicies(): readonly Policy[] {
  loaded ??= policiesIn(folder())
  return loaded
}

function policiesIn(at: string): Policy[] {
  return readdirSync(at)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readPolicy(at, name))
}

function readPolicy(at: string, name: string): Policy {
  try {
    const raw: unknown = JSON.parse(readFileSync(join(at, name), 'utf8'))
    const policy = parsePolicy(raw)
    if (`${policy.id}.json` !== name) throw new PolicyFileError('id', '和文件名不一样')
    return policy
  } catch (error) {
    if (error instanceof PolicyFileError) throw new PolicyFileError(`${name} ${error.path}`, error.reason)
    if (error instanceof SyntaxError) throw new PolicyFileError(`${name} $`, '不是 JSON')
    if (error instanceof RangeError) throw new PolicyFileError(`${name} $`, '套得太深')
    throw error
  }
}
