import type { Cell, CellTrouble } from '../../../domain/rosters/cell'
import { mostCellCharacters, mostColumns } from './limits'
import { numberText, type CellText } from './number-text'
import type { SharedTexts } from './shared-texts'
import { textCollector, unescaped } from './text-collector'
import { SpreadsheetTrouble } from './trouble'
import type { XmlEvents } from './xml-walk'

interface SheetReading {
  texts: SharedTexts
  isDayStyle: readonly boolean[]
  isFrom1904: boolean
  /** Rows up to this one were read before. */
  lastRow: number
  /** The rows begin. */
  onFirst(): void
  onRow(row: { number: number; cells: Cell[] }): void
}

interface OpenCell {
  column: number
  type: string
  isDay: boolean
  hasFormula: boolean
  value: string
  /** An inline text, whole. */
  inline: string | null
}

/** Turns the events of a sheet's XML into rows. */
export function sheetEvents(reading: SheetReading): XmlEvents {
  let rowNumber = reading.lastRow
  let cells: Cell[] = []
  let nextColumn = 0
  let cell: OpenCell | null = null
  let isValue = false
  const inline = textCollector('is', (text) => {
    if (cell) cell.inline = text
  })
  const openCell = (attributes: Record<string, string>): OpenCell => {
    const column = attributes['r'] === undefined ? nextColumn : columnOf(attributes['r'])
    if (column < nextColumn) throw new SpreadsheetTrouble('odd-xml')
    nextColumn = column + 1
    const isDay = reading.isDayStyle[Number(attributes['s'] ?? 0)] ?? false
    return { column, type: attributes['t'] ?? 'n', isDay, hasFormula: false, value: '', inline: null }
  }
  return {
    open(name, attributes) {
      if (name === 'c') cell = openCell(attributes)
      else if (name === 'row') {
        rowNumber = rowAfter(rowNumber, attributes['r'])
        cells = []
        nextColumn = 0
      } else if (name === 'v') isValue = true
      else if (name === 'f' && cell) cell.hasFormula = true
      else if (name === 'sheetData') reading.onFirst()
      else inline.open(name, attributes)
    },
    text(piece) {
      if (isValue && cell) cell.value += piece
      else inline.text(piece)
    },
    close(name) {
      if (name === 'v') isValue = false
      else if (name === 'c' && cell) {
        addTo(cells, cell, reading)
        cell = null
      } else if (name === 'row') reading.onRow({ number: rowNumber, cells })
      else inline.close(name)
    },
  }
}

/** Rows come in order; one that says nothing is the next. */
function rowAfter(last: number, written: string | undefined): number {
  const number = written === undefined ? last + 1 : Number(written)
  if (!Number.isInteger(number) || number <= last) throw new SpreadsheetTrouble('odd-xml')
  return number
}

/** The column of C12, from 0. */
function columnOf(name: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(name)?.[0] ?? '') column = 26 * column + letter.charCodeAt(0) - 64
  if (column === 0) throw new SpreadsheetTrouble('odd-xml')
  return column - 1
}

function addTo(cells: Cell[], cell: OpenCell, reading: SheetReading): void {
  const { text, trouble } = textOf(cell, reading)
  const isBlank = text.trim() === '' && trouble === null
  // A roster has no use for what stands that far to the right, and a hostile row could hold 16,384 of them.
  if (isBlank || cell.column >= mostColumns) return
  cells.push({ column: cell.column, text: text.slice(0, mostCellCharacters), trouble })
}

function textOf(cell: OpenCell, reading: SheetReading): CellText {
  if (cell.inline !== null) return plain(cell.inline)
  if (cell.hasFormula && cell.value === '') return { text: '', trouble: 'formula-without-value' }
  switch (cell.type) {
    case 's':
      return plain(sharedText(reading.texts, cell.value))
    case 'e':
      return { text: cell.value, trouble: 'error-value' satisfies CellTrouble }
    case 'b':
      return plain(cell.value === '1' ? '是' : '否')
    case 'd':
      return plain(cell.value.slice(0, 10))
    case 'n':
      return numberText(cell.value, { isDay: cell.isDay, isFrom1904: reading.isFrom1904 })
    default:
      return plain(unescaped(cell.value))
  }
}

function sharedText(texts: SharedTexts, written: string): string {
  const text = /^\s*\d+\s*$/.test(written) ? texts.at(Number(written)) : null
  if (text === null) throw new SpreadsheetTrouble('broken')
  return text
}

function plain(text: string): CellText {
  return { text, trouble: null }
}
