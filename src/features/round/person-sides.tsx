import { View } from '@tarojs/components'
import { dayText } from '../../../domain/calendar/day-text'
import { besideOf, checkFields, type FieldWord } from '../../../domain/field/merge'
import type { RoundPerson } from '../../../domain/field/round-state'
import { presences, stays, type Presence, type Stay } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { open } from '../../lib/navigate'
import { words } from './words'

interface PersonSidesProps {
  person: RoundPerson
  /** Checks made on this phone. */
  ownIds: ReadonlySet<string>
}

const titles = { presence: words.presence, stay: words.stay, leavingOn: words.leavingOn } as const

/** Words of officers that differ, side by side: none of them is overwritten. */
export function PersonSides({ person: { registers }, ownIds }: PersonSidesProps) {
  const differing = checkFields.filter((key) => besideOf(registers[key]).length > 0)
  if (differing.length === 0) return null
  return (
    <View className="cells">
      {differing.map((key) => (
        <CellGroup key={key} title={`${titles[key]}：${words.sides}`} footer={words.sidesNote}>
          {(registers[key]?.standing ?? []).map((word) => (
            <Cell
              key={word.checkId}
              title={wordText(key, word)}
              value={ownIds.has(word.checkId) ? words.mine : words.others}
            />
          ))}
        </CellGroup>
      ))}
      <Button onClick={() => open('deskTasks')}>{words.seeTasks}</Button>
    </View>
  )
}

function wordText(key: (typeof checkFields)[number], { value }: FieldWord): string {
  if (key === 'presence') return presences[value as Presence]
  if (key === 'stay') return stays[value as Stay]
  return dayText(value)
}
