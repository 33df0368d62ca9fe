import type * as z from 'zod/mini'
import type { Role } from '../terms'
import type { ErrorCode } from './error-codes'

/**
 * One action of the backend: who may call it, what goes in, what comes out, what can go wrong.
 * `visitor` admits everyone, `worker` everyone the platform identified; other roles need a grant.
 * `write` actions must carry a requestId and are answered once per requestId.
 */
export interface Contract {
  readonly roles: readonly Role[]
  readonly write: boolean
  readonly input: z.ZodMiniType
  readonly output: z.ZodMiniType
  readonly errors: readonly ErrorCode[]
}

export function contract<const C extends Contract>(definition: C): C {
  return definition
}
