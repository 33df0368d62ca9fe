import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyRing } from './keys'

/** Where a sealed value lives: it opens only there, so values cannot be swapped between records. */
export interface SealedAt {
  collection: string
  id: string
  field: string
}

const bound = (at: SealedAt) => Buffer.from(JSON.stringify([at.collection, at.id, at.field]))

/** AES-256-GCM as `s1.<key id>.<nonce>.<ciphertext and tag>`. */
export function seal(text: string, at: SealedAt): string {
  const { active, sealing } = keyRing()
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealing.get(active)!, nonce)
  cipher.setAAD(bound(at))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return ['s1', active, nonce.toString('base64url'), body.toString('base64url')].join('.')
}

/** @throws when the value was moved, cut, changed or sealed with a key this ring does not hold */
export function unseal(sealed: string, at: SealedAt): string {
  const [version, keyId, nonce, body] = sealed.split('.')
  const key = keyId === undefined ? undefined : keyRing().sealing.get(keyId)
  if (version !== 's1' || !key || !nonce || !body) throw new Error('sealed value is not readable')
  const bytes = Buffer.from(body, 'base64url')
  if (bytes.length < 16) throw new Error('sealed value is cut')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
  decipher.setAAD(bound(at))
  decipher.setAuthTag(bytes.subarray(bytes.length - 16))
  return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - 16)), decipher.final()]).toString(
    'utf8',
  )
}
