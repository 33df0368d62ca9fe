import type { Runner } from './runner'

export interface Ticking {
  stop(): void
}

const everyMinutes = 5

/** The timer as the platform would start it: now and then every few minutes, never two at a time. */
export function startTicking(runner: Runner, say: (line: string) => void): Ticking {
  let isRunning = false
  const tick = async () => {
    if (isRunning) return
    isRunning = true
    const event = { Type: 'Timer', TriggerName: 'tick', Time: new Date().toISOString(), Message: '' }
    await runner.invoke('timer', event, { openid: null, trigger: 'timer' }).catch((error: unknown) => {
      if (!isStopped) say(`timer: ${error instanceof Error ? error.message : String(error)}`)
    })
    isRunning = false
  }
  let isStopped = false
  const interval = setInterval(() => void tick(), everyMinutes * 60_000)
  void tick()
  return {
    stop() {
      isStopped = true
      clearInterval(interval)
    },
  }
}
