import { View } from '@tarojs/components'
import type { OpenReading } from '../../../domain/contracts/register'
import type { OutputOf } from '../../../domain/contracts/registry'
import { Cell, CellGroup } from '../../components/cell'
import { Fold } from '../../components/fold'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { words } from './words'
import './register.css'

type Register = OutputOf<'register.list'>

interface ReadingListProps {
  register: Register
  onOpen: (reading: OpenReading) => void
}

/** Mine to decide first, then what is decided, then what others decide; questions not left open are folded away. */
export function ReadingList({ register, onOpen }: ReadingListProps) {
  const { readings, understood } = register
  const mine = readings.filter(({ mayDecide, decided }) => mayDecide && !decided)
  const decided = readings.filter((reading) => reading.mayDecide && reading.decided)
  const others = readings.filter(({ mayDecide }) => !mayDecide)
  return (
    <>
      <Readings title={words.toDecide} readings={mine} none={words.toDecideNone} onOpen={onOpen} />
      <Readings title={words.decided} readings={decided} onOpen={onOpen} />
      <Readings title={words.elsewhere} readings={others} footer={words.elsewhereNote} onOpen={onOpen} />
      {understood.length > 0 ? <Understood understood={understood} /> : null}
    </>
  )
}

interface ReadingsProps {
  title: string
  readings: readonly OpenReading[]
  none?: string
  footer?: string
  onOpen: (reading: OpenReading) => void
}

function Readings({ title, readings, none, footer, onOpen }: ReadingsProps) {
  if (readings.length === 0 && none === undefined) return null
  return (
    <CellGroup title={title} footer={readings.length > 0 ? footer : undefined}>
      {readings.length === 0 ? <Cell title={none} /> : null}
      {readings.map((reading) => (
        <Cell
          key={`${reading.policy}:${reading.reading}`}
          title={reading.question}
          note={`${reading.title} · ${reading.place.fullName}`}
          value={<ReadingState reading={reading} />}
          onClick={() => onOpen(reading)}
        />
      ))}
    </CellGroup>
  )
}

export function ReadingState({ reading }: { reading: OpenReading }) {
  const { decided } = reading
  if (decided) return <Tag tone="good">{words.decidedTag}</Tag>
  return <Tag tone="warn">{words.openTag}</Tag>
}

function Understood({ understood }: Pick<Register, 'understood'>) {
  return (
    <View className="cells-list">
      <Fold head={<View className="reading-title">{words.understood(understood.length)}</View>}>
        <Small>{words.understoodNote}</Small>
        {understood.map(({ policy, title, question, as, settledBy }) => (
          <View className="reading-head" key={`${policy}:${question}`}>
            <Heading level={3}>{question}</Heading>
            <Paragraph>{words.understoodAs(as)}</Paragraph>
            <Small>{`${title} · ${words.settledBy(settledBy)}`}</Small>
          </View>
        ))}
      </Fold>
    </View>
  )
}
