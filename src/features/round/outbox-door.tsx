import type { OutboxCounts } from '../../../domain/field/outbox'
import { Cell, CellGroup } from '../../components/cell'
import { open } from '../../lib/navigate'
import { words } from './words'

interface OutboxDoorProps {
  counts: OutboxCounts
  isOnline: boolean
}

/** What has not reached the server, always in sight; no network is no reason to worry. */
export function OutboxDoor({ counts: { waiting, sent, attention }, isOnline }: OutboxDoorProps) {
  const value = [waiting > 0 && words.waiting(waiting), attention > 0 && words.needsYou(attention)]
  const isDone = waiting + attention === 0
  return (
    <CellGroup footer={isOnline ? undefined : words.offline}>
      <Cell
        id="outbox"
        title={words.outboxDoor}
        value={isDone ? (sent > 0 ? words.allSent : words.waiting(0)) : value.filter(Boolean).join(' · ')}
        onClick={() => open('fieldOutbox')}
      />
    </CellGroup>
  )
}
