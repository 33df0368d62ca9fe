/** A digest as .xlsx: the text on the first sheet, each of its tables on one of its own, with numbers as numbers. */
import {
  cellText,
  type Cell,
  type DigestDocument,
  type DocumentTable,
} from '../../../domain/digests/document'
import { writeWorkbook, type WrittenSheet } from '../spreadsheets/write-rows'

/** As spreadsheets want sheet names: short, without \ / ? * [ ] : */
const longestName = 28

export function writeExcel(document: DigestDocument): Uint8Array {
  const tables = document.sections.flatMap(({ tables }) => tables)
  return writeWorkbook([textSheet(document), ...tables.map(tableSheet)])
}

function textSheet({ title, number, subtitle, sections }: DigestDocument): WrittenSheet {
  const lines = sections.flatMap((section) =>
    section.paragraphs.map((text, index) => [index === 0 ? section.title : '', text]),
  )
  const head = [...(number === null ? [] : [['', number]]), ['', subtitle]]
  return {
    name: '正文',
    columns: [
      { header: '部分', width: 28 },
      { header: title, width: 100 },
    ],
    rows: [...head, ...lines],
  }
}

function tableSheet({ title, headers, rows }: DocumentTable, index: number): WrittenSheet {
  const name = `${index + 1} ${title}`.replace(/[\\/?*[\]:]/g, ' ').slice(0, longestName)
  return {
    name,
    columns: headers.map((header, column) => ({ header, width: column === 0 ? 32 : 18 })),
    rows: rows.map((row) => row.map(written)),
  }
}

function written(cell: Cell): string | number {
  return typeof cell === 'number' ? cell : cellText(cell)
}
