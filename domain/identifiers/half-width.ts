/** What people type or paste: full-width digits and letters, spaces of every kind, invisible marks. */
const blanksAndMarks = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g

/** Full-width ASCII (Ｕ+FF01-FF5E) becomes ASCII; blanks and invisible marks go. Idempotent. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(blanksAndMarks, '')
}
