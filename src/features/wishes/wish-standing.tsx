import { useState } from 'react'
import type { SupplyView } from '../../../domain/contracts/supply'
import { fullDayText } from '../../../domain/calendar/day-text'
import { trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Heading, Paragraph } from '../../components/text'
import { open } from '../../lib/navigate'
import { useWrite } from '../../lib/use-write'
import { Failure } from '../stay/failure'
import { wishWords as words } from './words'

interface WishStandingProps {
  wish: SupplyView
  isFresh: boolean
  onEdit: () => void
  onWithdrawn: () => void
  /** Somebody answered or changed it meanwhile: the newest is shown. */
  onConflict: () => void
}

/** A wish as it stands: what was said, what became of it, changing it, taking it back. */
export function WishStanding({ wish, isFresh, onEdit, onWithdrawn, onConflict }: WishStandingProps) {
  const [isAsking, setIsAsking] = useState(false)
  const { run, error, isRunning } = useWrite('supply.withdraw')
  const { trade, region, from, to, wageFen } = wish
  const withdraw = async () => {
    const after = await run({ supplyId: wish.supplyId, version: wish.version })
    setIsAsking(false)
    if (after) onWithdrawn()
    else onConflict()
  }
  const isConflict = error?.code === 'VERSION_CONFLICT' || error?.code === 'SUPPLY_CLOSED'
  return (
    <>
      {isConflict ? <Notice tone="warn">{words.conflict}</Notice> : <Failure message={error?.message} />}
      <Heading level={1}>{isFresh ? words.saved : words.mine}</Heading>
      {isFresh ? <Paragraph>{words.savedNote}</Paragraph> : null}
      <CellGroup title={words.state}>
        <Cell title={standingText(wish)} />
      </CellGroup>
      <CellGroup>
        <Cell title={trades[trade]} note={words.trade} />
        <Cell title={region.fullName} note={words.place} />
        <Cell title={fullDayText(from)} note={words.from} />
        <Cell title={fullDayText(to)} note={words.to} />
        <Cell title={wageFen === null ? words.wageAny : words.perMonth(wageFen)} note={words.wageWished} />
      </CellGroup>
      <Button onClick={() => open('jobsBoard')}>{words.seeBoard}</Button>
      <Button onClick={onEdit}>{words.edit}</Button>
      <Button id="wish-withdraw" kind="warn" onClick={() => setIsAsking(true)}>
        {words.withdraw}
      </Button>
      <Dialog
        isOpen={isAsking}
        title={words.withdrawTitle}
        confirmLabel={words.withdrawYes}
        cancelLabel={words.keep}
        isGrave
        isBusy={isRunning}
        onConfirm={() => void withdraw()}
        onCancel={() => setIsAsking(false)}
      >
        {words.withdrawLines.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </Dialog>
    </>
  )
}

function standingText({ placed, proposed }: SupplyView): string {
  if (placed > 0) return words.placed
  return proposed > 0 ? words.proposed(proposed) : words.waiting
}
