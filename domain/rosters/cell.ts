/** What a workbook's reader hands over: texts of cells, and what is wrong with a cell as such. */

export const cellTroubles = {
  'digits-lost': '号码按数字填写，后几位已经丢失，请把这一列设成文本格式后重新填写',
  'error-value': '单元格里是公式的错误值，请填写正确的内容',
  'formula-without-value': '单元格里是公式，还没有算出结果，请改成文字',
} as const
export type CellTrouble = keyof typeof cellTroubles

export interface Cell {
  /** From 0. */
  column: number
  text: string
  trouble: CellTrouble | null
}

export interface SheetRow {
  /** As the spreadsheet counts, from 1. */
  number: number
  /** Only cells with something in them, from left to right. */
  cells: readonly Cell[]
}

/** The name people know a cell by: C12. @param column from 0 */
export function cellName(column: number, row: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}
