/** What a scanned code must begin with to be one of ours. */
export const passMark = 'WG1:'

/** Letters a QR code packs two into eleven bits, without those that an address or a text field would change. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*-./:'
const base = alphabet.length

/** Bytes as text: three letters for two bytes (as base45 of RFC 9285, with 41 letters: 41³ > 65,536), two for a last one. */
export function passText(bytes: Uint8Array): string {
  let text = passMark
  for (let at = 0; at < bytes.length; at += 2) {
    const [high = 0, low] = bytes.subarray(at, at + 2)
    text += low === undefined ? letters(high, 2) : letters(high * 256 + low, 3)
  }
  return text
}

/** The bytes of a code; undefined for any text that `passText` cannot have made. */
export function passBytes(text: string): Uint8Array | undefined {
  const body = text.trim()
  if (!body.startsWith(passMark) || body.length > 400) return undefined
  const bytes: number[] = []
  for (let at = passMark.length; at < body.length; at += 3) {
    const part = body.slice(at, at + 3)
    const value = numberOf(part)
    if (value === undefined || part.length === 1) return undefined
    if (value > (part.length === 3 ? 0xffff : 0xff)) return undefined
    if (part.length === 3) bytes.push(value >> 8)
    bytes.push(value & 0xff)
  }
  return Uint8Array.from(bytes)
}

function letters(value: number, count: number): string {
  let [text, rest] = ['', value]
  for (let place = 0; place < count; place++) {
    text = alphabet.charAt(rest % base) + text
    rest = Math.floor(rest / base)
  }
  return text
}

function numberOf(part: string): number | undefined {
  let value = 0
  for (const letter of part) {
    const digit = alphabet.indexOf(letter)
    if (digit < 0) return undefined
    value = value * base + digit
  }
  return value
}
