import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { Notice } from '../../components/notice'
import { focusOn } from '../../lib/focus'

const FAILURE = 'failure'

/** What went wrong with a whole step, where no field is to blame; brought into view. */
export function Failure({ message }: { message: string | undefined }) {
  useEffect(() => {
    if (message) focusOn(FAILURE)
  }, [message])
  if (!message) return null
  return (
    <View id={FAILURE}>
      <Notice tone="danger">{message}</Notice>
    </View>
  )
}
