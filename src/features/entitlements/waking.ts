import type { Entitlement } from '../../../domain/contracts/entitlement'
import type { Viewer } from './viewer'

const waiting = ['deferred', 'not-in-force', 'unknown']

/** What can still change by itself, for whom a message can be sent. */
export function canWake(
  { verdict, caps, isReference }: Pick<Entitlement, 'verdict' | 'caps' | 'isReference'>,
  viewer: Viewer,
): boolean {
  if (viewer.as !== 'mine' || isReference) return false
  const isPending = caps.some(({ code }) => code === 'pending-rules')
  return isPending || waiting.includes(verdict)
}
