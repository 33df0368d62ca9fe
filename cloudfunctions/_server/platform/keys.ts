import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/** Keys live outside the database. In the cloud WENGANG_KEYS is set per environment; locally it is made once per data folder. */
export interface KeyRing {
  active: string
  sealing: Map<string, KeyObject>
  index: KeyObject
}

let ring: KeyRing | undefined

/** WENGANG_KEYS = {"active":"k1","sealing":{"k1":"<32 bytes, base64>"},"index":"<32 bytes, base64>"} */
export function keyRing(): KeyRing {
  ring ??= parseKeyRing(process.env.WENGANG_KEYS)
  return ring
}

export function parseKeyRing(text: string | undefined): KeyRing {
  if (!text) throw new Error('WENGANG_KEYS is not set: see README, keys')
  const raw = JSON.parse(text) as { active: string; sealing: Record<string, string>; index: string }
  const sealing = new Map(Object.entries(raw.sealing).map(([id, key]) => [id, secret(key)]))
  if (!sealing.has(raw.active)) throw new Error(`WENGANG_KEYS: active key "${raw.active}" is not in sealing`)
  return { active: raw.active, sealing, index: secret(raw.index) }
}

function secret(base64: string): KeyObject {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length !== 32) throw new Error('WENGANG_KEYS: every key is 32 bytes in base64')
  return createSecretKey(bytes)
}

/** Keyed hash for exact look-ups and for ids made from personal data: the database alone cannot be searched by guessing. */
export function keyedHash(purpose: string, ...parts: string[]): string {
  return createHmac('sha256', keyRing().index)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('base64url')
}
