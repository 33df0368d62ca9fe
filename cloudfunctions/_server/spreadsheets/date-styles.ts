import { readSmallPart } from './read-part'
import type { ZipEntry } from './zip-directory'

/** Built-in number formats that show a day; 27-36 and 50-58 are the Chinese ones. */
const builtInDays = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
] as const

/** For each cell style of the workbook whether it shows its number as a day. */
export function dateStyles(bytes: Uint8Array, entry: ZipEntry | undefined): boolean[] {
  if (!entry) return []
  const ownDays = new Map<string, boolean>()
  const styles: boolean[] = []
  let isInCellFormats = false
  readSmallPart(bytes, entry, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') ownDays.set(numFmtId, showsDay(formatCode))
      if (name === 'cellXfs') isInCellFormats = true
      if (name === 'xf' && isInCellFormats)
        styles.push(ownDays.get(numFmtId) ?? isBuiltInDay(Number(numFmtId)))
    },
    close(name) {
      if (name === 'cellXfs') isInCellFormats = false
    },
  })
  return styles
}

function isBuiltInDay(id: number): boolean {
  return builtInDays.some(([first, last]) => id >= first && id <= last)
}

/** yyyy"年"m"月", m/d, dddd; not 0.00, [Red]0, "Sunday" 0, mm:ss. */
function showsDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase()
  return /[yd年日]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare))
}
