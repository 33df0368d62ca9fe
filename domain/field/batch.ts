/** What goes out in one request: the oldest waiting items, under an id that follows from what is in it. */
import type { Check } from '../contracts/field'
import { isSendable, type Outbox } from './outbox'

export const batchSize = 20

export interface Batch {
  seasonId: string
  requestId: string
  checks: Check[]
  /** The device's clock when the batch was put together; the server compares it with its own. */
  sentAt: string
}

/**
 * The next batch, or null when nothing waits; what was noted first goes first, one season at a time.
 * @param held ids that may still be taken back (undo) and so wait a little
 * @param most fewer than a whole batch, to find the one item that the server cannot read
 */
export function nextBatch(
  outbox: Outbox,
  { held = [], sentAt, most = batchSize }: { held?: readonly string[]; sentAt: string; most?: number },
): Batch | null {
  const sendable = outbox
    .filter((item) => isSendable(item) && !held.includes(item.check.checkId))
    .sort((a, b) => a.check.seq - b.check.seq)
  const first = sendable[0]
  if (!first) return null
  const { seasonId } = first
  const checks = sendable
    .filter((item) => item.seasonId === seasonId)
    .slice(0, most)
    .map(({ check }) => check)
  return { seasonId, requestId: requestIdOf(checks, sentAt), checks, sentAt }
}

/** Checks never change once they are made, so their ids and the time say all that is in a batch. */
function requestIdOf(checks: readonly Check[], sentAt: string): string {
  const text = `${sentAt} ${checks.map(({ checkId }) => checkId).join(' ')}`
  return `batch-${[1, 2, 3, 4].map((seed) => hashed(text, seed)).join('')}`
}

/** FNV-1a, 32 bits: told apart by the seed, four of them make an id no two batches of one phone share. */
function hashed(text: string, seed: number): string {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}
