import { View } from '@tarojs/components'
import { attentionReasons, mayTryAgain, stateTexts, type OutboxItem } from '../../../domain/field/outbox'
import { Button } from '../../components/button'
import { Tag } from '../../components/tag'
import { Small } from '../../components/text'
import { momentText } from '../../lib/format'
import { checkText } from './check-text'
import { words } from './words'
import './round.css'

interface OutboxLineProps {
  item: OutboxItem
  onRemove: () => void
  onTryAgain: () => void
}

const tones = { waiting: 'plain', sending: 'plain', sent: 'good', attention: 'danger' } as const

/** One check on its way: about whom, what, how far it got, and what can be done. */
export function OutboxLine({ item, onRemove, onTryAgain }: OutboxLineProps) {
  const { check, state } = item
  const who = item.who ?? words.noWho
  return (
    <View className="panel">
      <View>
        <View className="round-line">
          <View className="round-name">{who}</View>
          <Tag tone={tones[state.is]}>{stateTexts[state.is]}</Tag>
        </View>
        <View>{checkText(check)}</View>
        <Small>{momentText(check.deviceAt)}</Small>
        {state.is === 'attention' ? <Small>{state.message ?? attentionReasons[state.reason]}</Small> : null}
        {state.is === 'sent' && state.differs ? <Small>{words.isDiffering}</Small> : null}
        {item.isKept ? null : <Small>{words.notKept}</Small>}
      </View>
      {state.is === 'sending' ? null : (
        <View className="round-item-acts">
          {mayTryAgain(item) ? (
            <Button kind="link" label={words.tryAgainOf(who)} onClick={onTryAgain}>
              {words.tryAgain}
            </Button>
          ) : null}
          <Button kind="link" label={words.removeOf(who)} onClick={onRemove}>
            {words.remove}
          </Button>
        </View>
      )}
    </View>
  )
}
