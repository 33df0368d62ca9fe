import { useState } from 'react'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { TextField } from '../../components/text-field'
import { canScan, scanPoster } from '../../lib/scan'
import { checkWords as words } from './words'

export interface CodeEntry {
  text: string
  setText: (text: string) => void
  /** Scans where the phone can, else takes what stands in the field; undefined when there is nothing to check. */
  take: () => Promise<string | undefined>
  problem: string | undefined
}

/** Where a code comes from: a scan in WeChat; a field in a browser, which a counter's hand scanner types into. */
export function useCodeEntry(first = ''): CodeEntry {
  const [text, setText] = useState(first)
  const [problem, setProblem] = useState<string>()
  const take = async () => {
    setProblem(undefined)
    const result = canScan ? await scanPoster() : ({ status: 'pass', code: text.trim() } as const)
    if (result.status === 'pass' && result.code !== '') return result.code
    if (result.status !== 'cancelled') setProblem(words.unreadable)
    return undefined
  }
  return { text, setText, take, problem }
}

export function CodeField({ entry }: { entry: CodeEntry }) {
  if (canScan) return entry.problem ? <Notice tone="warn">{entry.problem}</Notice> : null
  return (
    <TextField
      id="pass-code"
      label={words.codeField}
      hint={words.codeHint}
      error={entry.problem}
      value={entry.text}
      onInput={entry.setText}
      maxLength={400}
    />
  )
}

interface CheckButtonProps {
  onPress: () => void
  isRunning?: boolean
  /** A code came along and needs no scan. */
  hasCode?: boolean
}

export function CheckButton({ onPress, isRunning = false, hasCode = false }: CheckButtonProps) {
  return (
    <Button id="check-pass" kind="primary" onClick={onPress} loading={isRunning}>
      {canScan && !hasCode ? words.scan : words.check}
    </Button>
  )
}
