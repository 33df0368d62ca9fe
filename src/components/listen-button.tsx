import { useEffect, useState } from 'react'
import { canSpeak, speak, stopSpeaking } from '../lib/speech'
import { Button } from './button'

/** Reads a text aloud where the platform can; absent where it cannot. */
export function ListenButton({ text }: { text: string }) {
  const [isSpeaking, setIsSpeaking] = useState(false)
  useEffect(() => stopSpeaking, [])
  if (!canSpeak) return null
  const toggle = () => {
    if (isSpeaking) stopSpeaking()
    else speak(text, () => setIsSpeaking(false))
    setIsSpeaking(!isSpeaking)
  }
  return (
    <Button kind="link" onClick={toggle} label={isSpeaking ? '停止朗读' : '听：朗读这段文字'}>
      {isSpeaking ? '停' : '听'}
    </Button>
  )
}
