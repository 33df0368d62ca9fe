import { View } from '@tarojs/components'
import type { LedgerView } from '../../../domain/contracts/ledger'
import { DataTable } from '../../components/data-table'
import { FormErrors } from '../../components/form-errors'
import { Heading, Small } from '../../components/text'
import { TextField } from '../../components/text-field'
import { figureKeys, type FigureErrors, type FiguresDraft } from './figures-draft'
import { words } from './words'

const columns = [
  { key: 'label', title: words.figure },
  { key: 'value', title: words.people, isNumber: true },
] as const

/** What is known of an employer's staff; what is not known says so. */
export function FiguresTable({ entry }: { entry: LedgerView }) {
  const rows = figureKeys.map((key) => ({ label: words.labels[key], value: entry[key] ?? words.unknown }))
  return <DataTable title={words.figures} columns={columns} rows={rows} />
}

interface FiguresFormProps {
  draft: FiguresDraft
  errors: FigureErrors
  /** What belongs to no field. */
  failure: string | undefined
  onChange: (change: Partial<FiguresDraft>) => void
}

export function FiguresForm({ draft, errors, failure, onChange }: FiguresFormProps) {
  const lines = figureKeys.flatMap((key) => (errors[key] ? [{ id: key, message: errors[key] }] : []))
  return (
    <View className="panel">
      <Heading level={2}>{words.figures}</Heading>
      <FormErrors errors={lines.length === 0 && failure ? [{ id: '', message: failure }] : lines} />
      <Small>{words.unknownHint}</Small>
      {figureKeys.map((key) => (
        <TextField
          key={key}
          id={key}
          label={words.labels[key]}
          type="number"
          maxLength={6}
          unit="人"
          value={draft[key]}
          onInput={(text) => onChange({ [key]: text })}
          error={errors[key]}
        />
      ))}
    </View>
  )
}
