import { useState } from 'react'
import { View } from '@tarojs/components'
import type { SupplyView } from '../../../domain/contracts/supply'
import { fullDayText } from '../../../domain/calendar/day-text'
import { supplyStatuses, trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { useWrite } from '../../lib/use-write'
import { supplyWords as words } from './words'

interface SupplyCardProps {
  supply: SupplyView
  onEdit: () => void
  /** To where the proposals for these people are answered; absent where that is another page's matter. */
  onProposals: (() => void) | undefined
  onWithdrawn: (after: SupplyView) => void
  onConflict: () => void
}

/** One batch of people: how many are settled, talked about and still free. */
export function SupplyCard({ supply, onEdit, onProposals, onWithdrawn, onConflict }: SupplyCardProps) {
  const { trade, headcount, placed, proposed, from, to, terms, status } = supply
  const isOpen = status === 'open'
  const free = headcount - placed - proposed
  return (
    <View className="panel">
      <Heading level={3}>{words.people(trades[trade], headcount)}</Heading>
      {isOpen && free === 0 ? null : (
        <View>
          <Tag tone={isOpen ? 'good' : 'plain'}>{supplyStatuses[status]}</Tag>
        </View>
      )}
      <View>{words.fromTo(fullDayText(from), fullDayText(to))}</View>
      {placed > 0 ? <View>{words.placed(placed)}</View> : null}
      {proposed > 0 ? <View>{words.proposed(proposed)}</View> : null}
      {isOpen ? <View>{words.free(free)}</View> : null}
      {terms ? <Small>{terms}</Small> : null}
      {proposed > 0 && onProposals ? (
        <Button onClick={onProposals} label={`${words.seeProposals}：${trades[trade]}`}>
          {words.seeProposals}
        </Button>
      ) : null}
      {isOpen ? (
        <>
          <Button onClick={onEdit} label={`${words.edit}${trades[trade]}`}>
            {words.edit}
          </Button>
          <Withdraw {...{ supply, onWithdrawn, onConflict }} />
        </>
      ) : null}
    </View>
  )
}

function Withdraw({ supply, onWithdrawn, onConflict }: Omit<SupplyCardProps, 'onEdit' | 'onProposals'>) {
  const [isAsking, setIsAsking] = useState(false)
  const { run, isRunning, error } = useWrite('supply.withdraw')
  const withdraw = async () => {
    const after = await run({ supplyId: supply.supplyId, version: supply.version })
    if (after) {
      setIsAsking(false)
      onWithdrawn(after)
    } else onConflict()
  }
  return (
    <>
      <Button
        kind="warn"
        onClick={() => setIsAsking(true)}
        label={`${words.withdraw}${trades[supply.trade]}`}
      >
        {words.withdraw}
      </Button>
      <Dialog
        isOpen={isAsking}
        isGrave
        isBusy={isRunning}
        title={words.withdrawTitle}
        confirmLabel={words.withdrawYes}
        cancelLabel={words.keep}
        onConfirm={() => void withdraw()}
        onCancel={() => setIsAsking(false)}
      >
        {error ? <Notice tone="danger">{error.message}</Notice> : null}
        <Paragraph>{words.withdrawNote}</Paragraph>
      </Dialog>
    </>
  )
}
