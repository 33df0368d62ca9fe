/** The outbox on the phone: a few checks a key, so that one tap writes little however many wait. */
import type { Outbox, OutboxItem } from '../../../domain/field/outbox'
import type { Phone } from './phone'

const checksPerKey = 10

type Storage = Pick<Phone, 'sealed' | 'keys'>

function chunkOf(seq: number): number {
  return Math.floor((seq - 1) / checksPerKey)
}

/** Writes the keys in which something changed. false when the phone refused one of them. */
export async function keepChecks(
  { sealed, keys }: Storage,
  outbox: Outbox,
  changed: readonly number[],
): Promise<boolean> {
  let areKept = true
  for (const at of new Set(changed.map(chunkOf))) {
    const items = outbox.filter(({ check }) => chunkOf(check.seq) === at)
    areKept = (await sealed.write(keys.chunk(at), items)) && areKept
  }
  return areKept
}

/** All checks kept. A hole of a whole key, which removing never leaves, does not end the reading before `lastSeq`. */
export async function keptChecks({ sealed, keys }: Storage, lastSeq: number): Promise<OutboxItem[]> {
  const items: OutboxItem[] = []
  for (let at = 0; ; at++) {
    const chunk = await sealed.read<OutboxItem[]>(keys.chunk(at))
    if (chunk) items.push(...chunk.map((item) => ({ ...item, isKept: true })))
    else if (at > chunkOf(lastSeq)) return items
  }
}

export async function forgetChecks({ sealed, keys }: Storage, lastSeq: number): Promise<void> {
  for (let at = 0; at <= chunkOf(lastSeq); at++) await sealed.remove(keys.chunk(at))
}
