import { View } from '@tarojs/components'
import { role } from '../../components/aria'
import { Button } from '../../components/button'
import { Loading, Notice } from '../../components/notice'
import { Paragraph } from '../../components/text'
import type { Taking } from './round-state'
import { words } from './words'

interface TakingProps {
  taking: Taking
  onGoOn: () => void
}

/** The list on its way to the phone; what came stays when the signal goes. */
export function TakingProgress({ taking: { done, isRunning, error, mayGoOn }, onGoOn }: TakingProps) {
  if (isRunning) return <Loading text={`${words.taking}…${words.taken(done)}`} />
  return (
    <View {...role('alert')}>
      <Notice tone="warn" title={words.takingStopped}>
        {error === null ? null : <Paragraph>{error}</Paragraph>}
        <Paragraph>{mayGoOn ? `${words.taken(done)}。${words.takingKept}` : ''}</Paragraph>
        {mayGoOn ? <Button onClick={onGoOn}>{words.takeRest}</Button> : null}
      </Notice>
    </View>
  )
}
