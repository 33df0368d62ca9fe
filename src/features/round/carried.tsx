import { useState } from 'react'
import { bytesText, wholeBytes } from '../../../domain/field/partitions'
import { fullDayText } from '../../../domain/calendar/day-text'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Dialog } from '../../components/dialog'
import { momentText } from '../../lib/format'
import { agoText } from './ago'
import { words } from './words'

interface CarriedProps {
  title: string
  people: number
  bytes: number
  takenAt: string
  grantEndsOn: string
  onUpdate: () => void
  onDrop: () => void
}

/** What is on the phone: how much, how old, until when. */
export function Carried(props: CarriedProps) {
  const { title, people, bytes, takenAt, grantEndsOn, onUpdate, onDrop } = props
  const [isAsking, setIsAsking] = useState(false)
  const drop = () => {
    setIsAsking(false)
    onDrop()
  }
  return (
    <>
      <CellGroup title={title}>
        <Cell title={words.people} value={words.peopleCount(people)} />
        <Cell title={words.size} value={words.sizeOf(bytesText(bytes), bytesText(wholeBytes))} />
        <Cell title={words.age} note={momentText(takenAt)} value={agoText(takenAt)} />
        <Cell title={words.grantEnds} note={words.grantEndsNote} value={fullDayText(grantEndsOn)} />
      </CellGroup>
      <Button onClick={onUpdate}>{words.update}</Button>
      <Button kind="warn" onClick={() => setIsAsking(true)}>
        {words.drop}
      </Button>
      <Dialog
        isOpen={isAsking}
        isGrave
        title={words.dropTitle}
        confirmLabel={words.dropYes}
        onConfirm={drop}
        onCancel={() => setIsAsking(false)}
      >
        {words.dropText}
      </Dialog>
    </>
  )
}
