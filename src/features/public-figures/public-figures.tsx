import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { dayOfYearText, fullDayText } from '../../../domain/calendar/day-text'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { DataTable } from '../../components/data-table'
import { EmptyState } from '../../components/notice'
import { Heading, Paragraph } from '../../components/text'
import { countText } from '../../lib/format'
import { DayColumns } from '../figures/day-columns'
import { words } from './words'
import '../figures/figures.css'

type Figures = OutputOf<'figures.public'>

const columnsOf = (title: string) =>
  [
    { key: 'label', title },
    { key: 'staying', title: words.staying, isNumber: true },
    { key: 'leaving', title: words.leaving, isNumber: true },
  ] as const

/** How many stay and leave, in a place and its parts; small numbers are not told, and why. */
export function PublicFigures({ figures: { on, whole, parts, days } }: { figures: Figures }) {
  const counted = days.filter((day): day is typeof day & { staying: number } => day.staying !== null)
  return (
    <>
      <Heading level={1}>{whole.region.fullName}</Heading>
      {on === null ? (
        <EmptyState title={words.none}>{words.noneNote}</EmptyState>
      ) : (
        <>
          <Paragraph>{words.asOf(fullDayText(on))}</Paragraph>
          <CellGroup title={words.whole}>
            <Cell title={words.staying} value={told(whole.staying)} />
            <Cell title={words.leaving} value={told(whole.leaving)} />
          </CellGroup>
          {parts.length > 0 ? (
            <View className="narrow-table">
              <DataTable
                title={words.parts}
                columns={columnsOf(words.place)}
                rows={parts.map(({ region, staying, leaving }) => ({
                  label: region.name,
                  staying: short(staying),
                  leaving: short(leaving),
                }))}
              />
            </View>
          ) : null}
          <Days days={days} />
          <DayColumns
            title={words.picture}
            days={counted.map(({ on: day, staying }) => ({ on: day, values: [staying] }))}
          />
        </>
      )}
      <Why />
    </>
  )
}

const daysAtFirst = 7

function Days({ days }: Pick<Figures, 'days'>) {
  const [showsAll, setShowsAll] = useState(false)
  if (days.length < 2) return null
  const newestFirst = [...days].reverse()
  return (
    <>
      <DataTable
        title={words.days}
        columns={columnsOf(words.day)}
        rows={(showsAll ? newestFirst : newestFirst.slice(0, daysAtFirst)).map(
          ({ on, staying, leaving }) => ({
            label: dayOfYearText(on),
            staying: short(staying),
            leaving: short(leaving),
          }),
        )}
      />
      {days.length > daysAtFirst ? (
        <Button onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? words.fewer : words.all(days.length)}
        </Button>
      ) : null}
    </>
  )
}

function Why() {
  return (
    <View className="panel">
      <Heading level={2}>{words.why}</Heading>
      {words.whyText.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
    </View>
  )
}

function told(count: number | null): string {
  return count === null ? words.hidden : words.people(count)
}

function short(count: number | null): string {
  return count === null ? words.hidden : countText(count)
}
