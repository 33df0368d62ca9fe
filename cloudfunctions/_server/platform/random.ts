import { randomBytes, randomInt } from 'node:crypto'

/** 128 random bits in 22 characters a QR `scene` may hold. */
export function newToken(): string {
  return randomBytes(16).toString('base64url')
}

const readable = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Eight characters a person can read aloud and type: no 0/O, 1/I/L. */
export function newShortCode(): string {
  return Array.from({ length: 8 }, () => readable[randomInt(readable.length)]).join('')
}
