import { View } from '@tarojs/components'
import { unknownText } from '../../../domain/digests/figure-words'
import type { DigestText as Text } from '../../../domain/contracts/digest'
import { DataTable } from '../../components/data-table'
import { Heading, Paragraph } from '../../components/text'
import '../figures/figures.css'

type Section = Text['sections'][number]
type Table = Section['tables'][number]

/** The text of a weekly, a bulletin or a summary, as it also stands in Word. */
export function DigestText({ text: { title, number, sections } }: { text: Text }) {
  return (
    <>
      <Heading level={1}>{title}</Heading>
      {number ? <Paragraph>{number}</Paragraph> : null}
      {sections.map((section, place) => (
        <SectionText key={place} section={section} />
      ))}
    </>
  )
}

function SectionText({ section: { title, paragraphs, tables } }: { section: Section }) {
  return (
    <>
      {title ? <Heading level={2}>{title}</Heading> : null}
      {paragraphs.map((paragraph, place) => (
        <Paragraph key={place}>{paragraph}</Paragraph>
      ))}
      {tables.map((table, place) => (
        <SectionTable key={place} table={table} />
      ))}
    </>
  )
}

function isCount(text: string): boolean {
  return text === unknownText || /^[\d,.%]*$/.test(text)
}

function SectionTable({ table: { title, headers, rows } }: { table: Table }) {
  const columns = headers.map((header, place) => ({
    key: String(place),
    title: header,
    isNumber: place > 0 && rows.every((row) => isCount(row[place] ?? '')),
  }))
  return (
    <View className="narrow-table">
      <DataTable
        title={title}
        columns={columns}
        rows={rows.map((row) =>
          Object.fromEntries(headers.map((_, place) => [String(place), row[place] ?? ''])),
        )}
      />
    </View>
  )
}
