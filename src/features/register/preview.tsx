import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { fullDayText } from '../../../domain/calendar/day-text'
import { DataTable } from '../../components/data-table'
import { ErrorState, Loading, Stale } from '../../components/notice'
import { Heading, Paragraph, Small } from '../../components/text'
import type { CallState } from '../../lib/use-call'
import { Bars, PayerTable, TurnFigures, VerdictFigures } from './figures'
import { words } from './words'
import './register.css'

type Preview = OutputOf<'register.preview'>
type Option = Preview['options'][number]
export type PreviewState = CallState<Preview>

/** Side by side up to here; more columns do not fit a phone. */
const columnsAtMost = 3

/** What the readings come to for the roster, before anything is decided. */
export function PreviewFigures({ state }: { state: PreviewState }) {
  if (state.status === 'error' && !state.data)
    return <ErrorState message={state.error.message} onRetry={state.reload} />
  if (!state.data) return <Loading text={words.working} />
  const { people, asOf, options, split, splitFen } = state.data
  return (
    <View className="reading-part">
      {state.status === 'error' ? <Stale message={state.error.message} onRetry={state.reload} /> : null}
      <Heading level={2}>{words.splits}</Heading>
      <Paragraph>{split.heads === 0 ? words.splitNobody : words.splitHeads(split.text)}</Paragraph>
      {splitFen
        .filter(({ fen }) => fen !== 0)
        .map(({ payer, label, text }) => (
          <Paragraph key={`${payer}-${label}`}>{words.splitMoney(label, text)}</Paragraph>
        ))}
      <Small>{words.counted(people, fullDayText(asOf))}</Small>
      {options.length <= columnsAtMost ? <SideBySide options={options} /> : <OneByOne options={options} />}
    </View>
  )
}

/** Tables with a column an option, the pictures below. */
function SideBySide({ options }: { options: readonly Option[] }) {
  const heads = options.map(({ verdicts }) => verdicts.map(({ label, text }) => ({ label, text })))
  const money = options.map(({ payers }) => payers.map(({ label, text }) => ({ label, text })))
  return (
    <>
      <OptionTable options={options} title={words.heads} first={words.verdict} cells={heads} />
      {money.some((lines) => lines.length > 0) ? (
        <OptionTable options={options} title={words.money} first={words.payer} cells={money} />
      ) : null}
      {options.map(({ value, label, verdicts }) => (
        <Bars key={String(value)} title={label} rows={verdicts} />
      ))}
    </>
  )
}

interface OptionTableProps {
  options: readonly Option[]
  title: string
  /** Title of the first column. */
  first: string
  /** Per option, its lines by label. */
  cells: readonly (readonly { label: string; text: string }[])[]
}

function OptionTable({ options, title, first, cells }: OptionTableProps) {
  const columns = [
    { key: 'label', title: first },
    ...options.map(({ label }, place) => ({ key: `option-${place}`, title: label, isNumber: true })),
  ]
  const labels = [...new Set(cells.flat().map(({ label }) => label))]
  const rows = labels.map((label) => ({
    label,
    ...Object.fromEntries(
      cells.map((lines, place) => [
        `option-${place}`,
        lines.find((line) => line.label === label)?.text ?? words.none,
      ]),
    ),
  }))
  return <DataTable title={title} columns={columns} rows={rows} />
}

function OneByOne({ options }: { options: readonly Option[] }) {
  return (
    <>
      {options.map(({ value, label, verdicts, payers }) => (
        <View className="reading-part" key={String(value)}>
          <VerdictFigures title={label} verdicts={verdicts} />
          <PayerTable title={words.money} payers={payers} />
        </View>
      ))}
    </>
  )
}

/** Who gets another verdict than today, under the option looked at. */
export function Turns({ state }: { state: PreviewState }) {
  if (state.status === 'loading') return <Loading text={words.working} />
  if (state.status === 'error') return <ErrorState message={state.error.message} onRetry={state.reload} />
  return <TurnFigures turns={state.data.turns} />
}
