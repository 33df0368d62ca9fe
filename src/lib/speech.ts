const isWeapp = process.env.TARO_ENV === 'weapp'

/** WeChat offers no speech of its own without a plugin; a browser may. Nothing depends on it. */
export const canSpeak = !isWeapp && 'speechSynthesis' in window

export function speak(text: string, onEnd: () => void): void {
  if (!canSpeak) return
  stopSpeaking()
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.lang = 'zh-CN'
  utterance.rate = 0.9
  utterance.onend = onEnd
  utterance.onerror = onEnd
  window.speechSynthesis.speak(utterance)
}

export function stopSpeaking(): void {
  if (canSpeak) window.speechSynthesis.cancel()
}
