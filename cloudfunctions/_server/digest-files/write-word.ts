/** A digest as .docx, in the manner of official papers. The library is loaded when the first one is asked for. */
import type * as Docx from 'docx'
import { cellText, type DigestDocument, type DocumentTable } from '../../../domain/digests/document'

/** Sizes in half points: 二号, 三号, 小四. */
const sizes = { title: 44, heading: 32, body: 32, cell: 24 } as const
const twoCharacters = 640
const fullWidth = 9000

export async function writeWord(document: DigestDocument): Promise<Uint8Array> {
  const docx = await import('docx')
  const { title, number, subtitle, sections } = document
  const head = [
    centred(docx, title, { size: sizes.title, bold: true }),
    ...(number === null ? [] : [centred(docx, number, { size: sizes.body })]),
    centred(docx, subtitle, { size: sizes.body }),
  ]
  const body = sections.flatMap((section) => [
    plain(docx, section.title, { size: sizes.heading, bold: true }),
    ...section.paragraphs.map((text) => plain(docx, text, { size: sizes.body }, twoCharacters)),
    ...section.tables.flatMap((table) => [
      plain(docx, table.title, { size: sizes.cell, bold: true }),
      tableOf(docx, table),
    ]),
  ])
  const font = { ascii: 'Times New Roman', eastAsia: '仿宋' }
  const file = new docx.Document({
    creator: '稳岗通',
    title,
    styles: { default: { document: { run: { font } } } },
    sections: [{ children: [...head, ...body] }],
  })
  return docx.Packer.toBuffer(file)
}

interface Run {
  size: number
  bold?: boolean
}

function centred(docx: typeof Docx, text: string, run: Run): Docx.Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    spacing: { after: 200 },
    children: [new docx.TextRun({ text, ...run })],
  })
}

function plain(docx: typeof Docx, text: string, run: Run, firstLine = 0): Docx.Paragraph {
  return new docx.Paragraph({
    indent: { firstLine },
    spacing: { after: 120 },
    children: [new docx.TextRun({ text, ...run })],
  })
}

function tableOf(docx: typeof Docx, { headers, rows }: DocumentTable): Docx.Table {
  const line = (texts: readonly string[], isHead: boolean) =>
    new docx.TableRow({
      tableHeader: isHead,
      children: texts.map(
        (text) => new docx.TableCell({ children: [plain(docx, text, { size: sizes.cell, bold: isHead })] }),
      ),
    })
  return new docx.Table({
    width: { size: fullWidth, type: docx.WidthType.DXA },
    columnWidths: headers.map(() => Math.floor(fullWidth / headers.length)),
    rows: [line(headers, true), ...rows.map((row) => line(row.map(cellText), false))],
  })
}
