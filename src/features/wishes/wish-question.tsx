import type { Season } from '../../../domain/contracts/shapes'
import { codesOf, trades } from '../../../domain/terms'
import { Cell, CellGroup } from '../../components/cell'
import { Chips } from '../../components/chips'
import { Loaded } from '../../components/loaded'
import { Heading, Paragraph, Small } from '../../components/text'
import { useCall } from '../../lib/use-call'
import { PlacePick } from '../jobs/place-pick'
import { DayChoice } from '../questions/day-choice'
import type { WishFlow } from './use-wish-flow'
import { fromDays, toDays, type Step } from './wish-draft'
import { wishWords as words } from './words'

export type Question = Exclude<Step, 'check'>

interface WishQuestionProps {
  question: Question
  flow: WishFlow
  season: Season
}

const order: readonly Question[] = ['trade', 'place', 'from', 'to']
const tradeChips = codesOf(trades).map((value) => ({ value, label: trades[value] }))

/** One question; its answer goes on by itself. */
export function WishQuestion(props: WishQuestionProps) {
  const { question } = props
  const place = order.indexOf(question === 'county' ? 'place' : question) + 1
  return (
    <>
      <Small>{words.progress(place, order.length)}</Small>
      {question === 'place' ? null : <Heading level={1}>{words.ask[question]}</Heading>}
      {question === 'trade' ? <Paragraph>{words.intro}</Paragraph> : null}
      <Answer {...props} />
    </>
  )
}

function Answer({ question, flow, season }: WishQuestionProps) {
  const { draft, answer } = flow
  switch (question) {
    case 'trade':
      return (
        <Chips
          label={words.ask.trade}
          isLabelHidden
          chips={tradeChips}
          value={draft.trade ?? undefined}
          onChange={(trade) => answer({ trade })}
        />
      )
    case 'place':
      return (
        <PlacePick
          title={words.ask.place}
          draftKey="wish"
          onPick={(regionCode, regionName) =>
            answer({ regionCode, regionName, isPlaceSettled: !regionCode.endsWith('00') })
          }
        />
      )
    case 'county':
      return <Counties flow={flow} />
    case 'from':
      return (
        <DayChoice
          label={words.ask.from}
          chips={fromDays(season)}
          value={draft.from || undefined}
          from={season.todayOn}
          onChoose={(from) => answer(draft.to < from ? { from, to: '' } : { from })}
        />
      )
    case 'to':
      return (
        <DayChoice
          label={words.ask.to}
          chips={toDays(draft.from || season.todayOn, season.todayOn)}
          value={draft.to || undefined}
          from={draft.from || season.todayOn}
          onChoose={(to) => answer({ to })}
        />
      )
  }
}

function Counties({ flow: { draft, answer } }: { flow: WishFlow }) {
  const cityCode = `${draft.regionCode.slice(0, 4)}00`
  const counties = useCall('region.children', draft.regionCode ? { parent: cityCode } : undefined)
  return (
    <Loaded state={counties}>
      {({ regions }) => (
        <CellGroup>
          <Cell
            title={words.wholeCity}
            note={draft.regionName}
            onClick={() => answer({ isPlaceSettled: true })}
          />
          {regions.map(({ code, name }) => (
            <Cell
              key={code}
              title={name}
              onClick={() =>
                answer({
                  regionCode: code,
                  regionName: `${draft.regionName}${name}`,
                  isPlaceSettled: true,
                })
              }
            />
          ))}
        </CellGroup>
      )}
    </Loaded>
  )
}
