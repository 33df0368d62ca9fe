import { useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import type { RosterImport } from '../../../domain/contracts/roster-file'
import { call } from '../../lib/call'
import { asCallError } from '../../lib/call-error'
import { newRequestId } from '../../lib/request-id'
import { isWorking } from './words'

const pauseMs = 300
const idlePauseMs = 2_000
const retryMs = 4_000

/**
 * Keeps a long import going while its page is in view, one step after the other; what is done stays done, so that
 * leaving and coming back goes on from there. Answers why it stands still, if it does.
 */
export function useStepping(
  current: RosterImport | undefined,
  onStep: (next: RosterImport) => void,
): string | undefined {
  const [trouble, setTrouble] = useState<string>()
  const [isHidden, setIsHidden] = useState(false)
  const tell = useRef(onStep)
  tell.current = onStep
  useDidHide(() => setIsHidden(true))
  useDidShow(() => setIsHidden(false))
  const importId = current?.importId
  const goesOn = current !== undefined && isWorking(current.status) && !isHidden

  useEffect(() => {
    if (importId === undefined || !goesOn) return undefined
    let isOver = false
    let before = ''
    let timer: ReturnType<typeof setTimeout>
    const again = (milliseconds: number) => {
      timer = setTimeout(() => void step(), milliseconds)
    }
    const step = async () => {
      try {
        const next = await call('import.step', { importId }, { requestId: newRequestId() })
        if (isOver) return
        const now = JSON.stringify([next.status, next.progress])
        setTrouble(undefined)
        tell.current(next)
        if (isWorking(next.status)) again(now === before ? idlePauseMs : pauseMs)
        before = now
      } catch (cause) {
        if (isOver) return
        setTrouble(asCallError(cause).message)
        again(retryMs)
      }
    }
    void step()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [importId, goesOn])

  return goesOn ? trouble : undefined
}
