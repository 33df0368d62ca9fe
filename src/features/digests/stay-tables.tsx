import { View } from '@tarojs/components'
import { DataTable } from '../../components/data-table'
import { Small } from '../../components/text'
import type { Digest } from './digest-kinds'
import type { FigureNow } from './figures-now'
import { words } from './words'
import '../figures/figures.css'

type Stays = NonNullable<Digest['stays']>

const stayKeys = ['staying', 'leaving', 'undecided', 'unregistered'] as const
const figureKeys = [...stayKeys, 'outside', 'children'] as const
const turnKeys = ['fresh', 'toStaying', 'toLeaving', 'withdrawn'] as const

interface StayTablesProps {
  stays: Stays
  byStreet: Digest['byStreet']
  figures: readonly FigureNow[]
}

/** Who stays and leaves at the end of a day, what turned on it, and where; corrections stand beside their figure. */
export function StayTables({ stays, byStreet, figures }: StayTablesProps) {
  const line = (label: string, count: number | null) => ({ label, value: told(label, count, figures) })
  return (
    <>
      <DataTable
        title={words.stays}
        columns={columnsOf(words.stay)}
        rows={figureKeys.map((key) => line(words.figures[key], stays[key]))}
      />
      <DataTable
        title={words.turned}
        columns={columnsOf(words.turn)}
        rows={[
          ...turnKeys.map((key) => line(words.turns[key], stays.turned[key])),
          line(words.checked, stays.checked),
        ]}
      />
      {byStreet.length > 0 ? <ByStreet byStreet={byStreet} /> : null}
    </>
  )
}

const columnsOf = (title: string) =>
  [
    { key: 'label', title },
    { key: 'value', title: words.people, isNumber: true },
  ] as const

/** Not known is said so: it is not zero. */
function told(label: string, count: number | null, figures: readonly FigureNow[]): string {
  const text = count === null ? words.unknown : words.lot(count)
  const last = figures.find((figure) => figure.label === label)?.last
  return last ? words.amended(text, last.now, last.number) : text
}

function ByStreet({ byStreet }: Pick<Digest, 'byStreet'>) {
  const isHidden = byStreet.some((street) => stayKeys.some((key) => street[key] === null))
  return (
    <View className="narrow-table">
      <DataTable
        title={words.byStreet}
        columns={[
          { key: 'name', title: words.street },
          ...stayKeys.map((key) => ({ key, title: words[key], isNumber: true })),
        ]}
        rows={byStreet.map(({ region, staying, leaving, undecided, unregistered }) => ({
          name: region.name,
          staying: staying ?? words.few,
          leaving: leaving ?? words.few,
          undecided: undecided ?? words.few,
          unregistered: unregistered ?? words.few,
        }))}
      />
      {isHidden ? <Small>{words.smallCells}</Small> : null}
    </View>
  )
}

/** 欠薪日报: told every day, also when there is nothing to tell. */
export function WageLine({ wages: { text } }: { wages: NonNullable<Digest['wages']> }) {
  return (
    <View className="panel">
      <View>{text}</View>
    </View>
  )
}
