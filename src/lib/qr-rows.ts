import { create, type Segment } from 'qrcode/lib/core/qrcode'

export interface QrRows {
  /** Modules along one side. */
  size: number
  /** Per row the columns where dark begins and ends (exclusive). */
  rows: { from: number; to: number }[][]
}

/** Of ASCII text, as links and short codes are; capitals and digits alone take a third less room. */
export function qrRows(text: string): QrRows {
  const { modules } = create([segment(text)], { errorCorrectionLevel: 'M' })
  const rows = Array.from({ length: modules.size }, (_, row) =>
    darkRuns(modules.size, (column) => modules.get(row, column) === 1),
  )
  return { size: modules.size, rows }
}

function segment(text: string): Segment {
  if (/^[0-9A-Z $%*+\-./:]+$/.test(text)) return { data: text, mode: 'alphanumeric' }
  // Given text, the package asks for TextEncoder, which WeChat does not have.
  return { data: Uint8Array.from(text, (character) => character.charCodeAt(0)), mode: 'byte' }
}

function darkRuns(size: number, isDark: (column: number) => boolean): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (let column = 0; column < size; column++) {
    if (!isDark(column)) continue
    const last = runs[runs.length - 1]
    if (last?.to === column) last.to = column + 1
    else runs.push({ from: column, to: column + 1 })
  }
  return runs
}
