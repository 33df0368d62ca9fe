import { memo } from 'react'
import { View } from '@tarojs/components'
import { codeOfNow } from '../../../domain/pass/pass-slots'
import { role } from '../../components/aria'
import { Button } from '../../components/button'
import { EmptyState, Notice } from '../../components/notice'
import { QrPicture } from '../../components/qr-picture'
import { Paragraph, Small } from '../../components/text'
import { momentText } from '../../lib/format'
import type { KeptPass } from '../../lib/kept-pass'
import { useNow } from '../../lib/use-now'
import type { PassState } from './use-pass'
import { passWords as words } from './words'
import './passes.css'

/** Drawn anew only when its text changes, not with every second. */
const Code = memo(QrPicture)

/** The code of now, whose it is and for how long; where none fits, why and what to do. */
export function PassCard({ state, kept }: { state: PassState; kept: KeptPass }) {
  const { pass, aheadMillis } = kept
  const shown = codeOfNow(pass.codes, useNow(1000) + aheadMillis)
  if (shown.status !== 'shown') return <NothingToShow status={shown.status} state={state} />
  const last = pass.codes[pass.codes.length - 1]
  return (
    <View className="pass-card">
      <Code text={shown.code.code} label={words.codeLabel} />
      <View className="pass-left" {...role('timer')}>
        {words.left(Math.floor(shown.secondsLeft / 60), shown.secondsLeft % 60)}
      </View>
      <View className="pass-holder">{words.holder(pass.surname, pass.tail)}</View>
      <Paragraph>{words.stays(pass.region.fullName)}</Paragraph>
      {last && state.isKept ? <Small>{words.keptUntil(momentText(last.until))}</Small> : null}
      {state.isKept ? null : <Notice tone="warn">{words.notKept}</Notice>}
      {aheadMillis === 0 ? null : (
        <Notice tone="warn">{words.clockOff(Math.round(aheadMillis / 60_000))}</Notice>
      )}
    </View>
  )
}

function NothingToShow({ status, state }: { status: 'run-out' | 'clock-behind' | 'none'; state: PassState }) {
  const [title, text] = {
    'run-out': [words.runOut, words.runOutText] as const,
    'clock-behind': [words.clockBehind, words.clockBehindText] as const,
    none: [words.over, words.overText] as const,
  }[status]
  return (
    <EmptyState
      title={title}
      action={
        status === 'none' ? null : (
          <Button onClick={state.refetch} loading={state.isFetching}>
            {words.refetch}
          </Button>
        )
      }
    >
      {text}
    </EmptyState>
  )
}
