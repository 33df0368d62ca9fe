import { mostCellCharacters } from './limits'

/** A text or a plain number of our own as a cell; nothing else can be written, above all no formula. */
export type WrittenCell = string | number | null

/** Styles of styles.xml below: text (kept as typed, also when the cell is edited), and the bold text of the first line. */
export const textStyle = 1
export const headerStyle = 2

/** @param name the cell's name: C12 */
export function cellXml(name: string, cell: WrittenCell, style = textStyle): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`not a number for a cell: ${cell}`)
    return `<c r="${name}"><v>${cell}</v></c>`
  }
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, mostCellCharacters))}</t></is></c>`
}

const markup: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// eslint-disable-next-line no-control-regex
const needsCare = /[&<>"_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/

/** As XML and as spreadsheets want it: _x0001_ for what XML cannot hold, _x005F_ for a _ that would be read as such. */
export function escaped(text: string): string {
  if (!needsCare.test(text)) return text
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/[&<>"]/g, (char) => markup[char] ?? char)
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (char) => `_x${hex(char)}_`)
      .replace(/\p{Surrogate}/gu, '\ufffd')
  )
}

function hex(char: string): string {
  return char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}

/**
 * quotePrefix is the apostrophe people type before a text that looks like a formula: it is not part of the text.
 * numFmtId 49 is @, text: leading zeros and 18 digits stay.
 */
export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>' +
  '<xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/>' +
  '<xf numFmtId="49" applyNumberFormat="1" quotePrefix="1" fontId="1" applyFont="1"/></cellXfs></styleSheet>'
