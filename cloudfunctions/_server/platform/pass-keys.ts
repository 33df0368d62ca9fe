/** The keys that sign passes: each id a seed of 32 bytes. Older ones stay for as long as their passes are to be verifiable. */
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

interface PassKeys {
  active: string
  keys: Map<string, { secret: KeyObject; open: KeyObject }>
}

/** An Ed25519 private key in PKCS 8 is its seed after these bytes, a public one in SPKI its 32 bytes after those. */
const privateKeyHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicKeyBytes = 32

let current: PassKeys | undefined

function passKeys(): PassKeys {
  current ??= parsePassKeys(process.env.WENGANG_KEYS)
  return current
}

/** WENGANG_KEYS = {…, "pass": {"active": "p1", "keys": {"p1": "<32 bytes, base64>"}}} */
export function parsePassKeys(text: string | undefined): PassKeys {
  if (!text) throw new Error('WENGANG_KEYS is not set: see README, keys')
  const { pass } = JSON.parse(text) as { pass?: { active: string; keys: Record<string, string> } }
  if (!pass) throw new Error('WENGANG_KEYS has no key for passes ("pass"): see README, keys')
  const keys = new Map(Object.entries(pass.keys).map(([id, seed]) => [id, keyPair(id, seed)]))
  if (!keys.has(pass.active)) throw new Error(`WENGANG_KEYS: active key "${pass.active}" is not in pass.keys`)
  return { active: pass.active, keys }
}

function keyPair(id: string, base64: string): { secret: KeyObject; open: KeyObject } {
  const seed = Buffer.from(base64, 'base64')
  if (!/^[0-9a-z]{2}$/.test(id)) throw new Error('WENGANG_KEYS: the id of a pass key is two of 0-9 and a-z')
  if (seed.length !== 32) throw new Error('WENGANG_KEYS: every key is 32 bytes in base64')
  const key = Buffer.concat([privateKeyHead, seed])
  const secret = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  return { secret, open: createPublicKey(secret) }
}

export function activePassKey(): string {
  return passKeys().active
}

/** Ed25519, with the active key. */
export function signPass(bytes: Uint8Array): Uint8Array {
  const { active, keys } = passKeys()
  return sign(null, bytes, keys.get(active)!.secret)
}

/** false for a key this server does not hold. */
export function isSignedPass(given: { keyId: string; signed: Uint8Array; signature: Uint8Array }): boolean {
  const key = passKeys().keys.get(given.keyId)
  return key !== undefined && verify(null, given.signed, key.open, given.signature)
}

/** What phones verify with: 32 bytes in base64 by key id. */
export function publicPassKeys(): { keyId: string; publicKey: string }[] {
  return [...passKeys().keys].map(([keyId, { open }]) => {
    const spki = open.export({ format: 'der', type: 'spki' })
    return { keyId, publicKey: spki.subarray(spki.length - publicKeyBytes).toString('base64') }
  })
}
