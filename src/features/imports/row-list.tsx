import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { Heading, Small } from '../../components/text'
import { usePages } from '../../lib/use-pages'
import type { RowKind } from './found-rows'
import { words } from './words'
import './imports.css'

type Row = OutputOf<'import.rows'>['rows'][number]

/** Rows of one kind as they stand in the file, with what is wrong and what to do. */
export function RowList({ importId, kind }: { importId: string; kind: RowKind }) {
  const pages = usePages('import.rows', { importId, kind, limit: 20 }, ({ rows }) => rows)
  return (
    <>
      <Heading level={1}>{words.counts[kind]}</Heading>
      <Small>{words.rowIntro}</Small>
      <Listed pages={pages} empty={<EmptyState title={words.noRows} />}>
        {(rows) => rows.map((row) => <OneRow key={row.row} row={row} />)}
      </Listed>
    </>
  )
}

function OneRow({ row: { row, cells, problems } }: { row: Row }) {
  return (
    <View className="panel">
      <Heading level={3}>{words.rowTitle(row)}</Heading>
      {problems.map(({ header, text }) => (
        <View className="row-problem" key={`${header}:${text}`}>
          {words.problem(header, text)}
        </View>
      ))}
      <View>{cells.map(({ header, text }) => words.cell(header, text)).join(' · ')}</View>
    </View>
  )
}
