/** A digest as a text: what the app shows, and what Word and Excel are written from. */
import type { DigestText } from '../contracts/digest'
import { unknownText } from './figure-words'

/** null is not known, and is written so. */
export type Cell = string | number | null

export interface DocumentTable {
  title: string
  headers: string[]
  rows: Cell[][]
}

export interface DocumentSection {
  title: string
  paragraphs: string[]
  tables: DocumentTable[]
}

export interface DigestDocument {
  title: string
  /** 第 3 期 */
  number: string | null
  /** The line below the title: whose it is, and of which days. */
  subtitle: string
  sections: DocumentSection[]
}

/** As the app reads it: every cell as words. */
export function asText({ title, number, subtitle, sections }: DigestDocument): DigestText {
  const head = { title: subtitle, paragraphs: [], tables: [] }
  return {
    title,
    number,
    sections: [
      head,
      ...sections.map((section) => ({
        ...section,
        tables: section.tables.map(({ rows, ...table }) => ({
          ...table,
          rows: rows.map((row) => row.map(cellText)),
        })),
      })),
    ],
  }
}

export function cellText(cell: Cell): string {
  return cell === null ? unknownText : String(cell)
}
