import { View } from '@tarojs/components'
import { role } from '../../components/aria'
import { DataTable } from '../../components/data-table'
import { Paragraph, Small } from '../../components/text'
import type { Turn } from './turned'
import { words } from './words'
import './register.css'

interface Heads {
  heads: number | null
  text: string
}
export interface VerdictHeads extends Heads {
  verdict: string
  label: string
}
export interface PayerFen {
  payer: string
  label: string
  text: string
}

/** How many come to which verdict: the table first, the bars below. */
export function VerdictFigures({ title, verdicts }: { title: string; verdicts: readonly VerdictHeads[] }) {
  const columns = [
    { key: 'label', title: words.verdict },
    { key: 'text', title: words.heads, isNumber: true },
  ] as const
  return (
    <View className="figures">
      <DataTable
        title={title}
        columns={columns}
        rows={verdicts.map(({ label, text }) => ({ label, text }))}
      />
      <Bars rows={verdicts} />
    </View>
  )
}

/** Each payer's money by itself: no notice says how they go together. */
export function PayerTable({ title, payers }: { title: string; payers: readonly PayerFen[] }) {
  if (payers.length === 0) return null
  const columns = [
    { key: 'label', title: words.payer },
    { key: 'text', title: words.money, isNumber: true },
  ] as const
  return (
    <DataTable title={title} columns={columns} rows={payers.map(({ label, text }) => ({ label, text }))} />
  )
}

/** Who gets another verdict than today. */
export function TurnFigures({ turns }: { turns: readonly Turn[] }) {
  if (turns.length === 0) return <Paragraph>{words.turnsNobody}</Paragraph>
  const columns = [
    { key: 'fromLabel', title: words.from },
    { key: 'toLabel', title: words.to },
    { key: 'text', title: words.heads, isNumber: true },
  ] as const
  const rows = turns.map(({ fromLabel, toLabel, text }) => ({ fromLabel, toLabel, text }))
  const bars = turns.map(({ from, to, fromLabel, toLabel, ...heads }) => ({
    verdict: `${from}-${to}`,
    label: `${fromLabel} → ${toLabel}`,
    ...heads,
  }))
  return (
    <View className="figures">
      <DataTable title={words.turns} columns={columns} rows={rows} />
      <Bars rows={bars} />
    </View>
  )
}

/** A picture of the table above it, for eyes only; a count that is not told draws the smallest bar. */
export function Bars({ rows, title }: { rows: readonly VerdictHeads[]; title?: string }) {
  const most = Math.max(1, ...rows.map(({ heads }) => heads ?? 0))
  if (rows.every(({ heads }) => heads === 0)) return null
  return (
    <View className="chart-bars" aria-hidden="true" {...role('presentation')}>
      {title ? <View className="reading-title">{title}</View> : null}
      {rows.map(({ verdict, label, heads }) => (
        <View key={verdict}>
          <Small>{label}</Small>
          <View className="figure-track">
            {heads === 0 ? null : (
              <View
                className={heads === null ? 'chart-fill figure-few' : 'chart-fill'}
                style={heads === null ? {} : { width: `${(heads / most) * 100}%` }}
              />
            )}
          </View>
        </View>
      ))}
    </View>
  )
}
