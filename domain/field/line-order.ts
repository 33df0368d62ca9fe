/** The order of a walk through a building. */
import type { CarriedLine } from '../contracts/field'

/** By building and room as people count them: 2号楼 before 10号楼. */
export function byRoom(a: CarriedLine, b: CarriedLine): number {
  return (
    naturally(a.site?.name ?? '\uffff', b.site?.name ?? '\uffff') ||
    naturally(a.placeText, b.placeText) ||
    naturally(a.name ?? '\uffff', b.name ?? '\uffff') ||
    (a.entryId < b.entryId ? -1 : 1)
  )
}

/** Old phones have no Intl: runs of digits compare as numbers, the rest as text. */
function naturally(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.match(/\d+|\D+/g) ?? [])
  for (let at = 0; at < Math.max(left!.length, right!.length); at++) {
    const [x, y] = [left![at] ?? '', right![at] ?? '']
    if (x === y) continue
    const [m, n] = [Number(x), Number(y)]
    if (x !== '' && y !== '' && !Number.isNaN(m) && !Number.isNaN(n) && m !== n) return m - n
    return x < y ? -1 : 1
  }
  return 0
}
