import { GatewayFailure } from './failure'

export interface Fault {
  /** `action` with or without its family: 'database.modifyDocument' or 'modifyDocument' */
  match: { action?: string; collection?: string; /** the n-th matching call from now, from 1 */ nth?: number }
  kind: 'error' | 'delay' | 'commit-then-error'
  /** how long a delay takes */
  ms?: number
  /** how many calls are hit; 1 unless told */
  times?: number
}

interface Armed {
  fault: Fault
  seen: number
  left: number
}

/** Faults that tests plant: nothing done, done late, or done and then reported as failed. */
export class FaultPlan {
  private armed: Armed[] = []

  add(fault: Fault) {
    this.armed.push({ fault, seen: 0, left: fault.times ?? 1 })
  }

  clear() {
    this.armed = []
  }

  async around<T>(call: { action: string; collection?: string }, run: () => Promise<T>): Promise<T> {
    const fault = this.take(call)
    if (fault?.kind === 'error') throw injected('before')
    if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 100))
    const outcome = await run()
    if (fault?.kind === 'commit-then-error') throw injected('after')
    return outcome
  }

  private take(call: { action: string; collection?: string }): Fault | undefined {
    let hit: Fault | undefined
    for (const armed of this.armed) {
      if (!matches(armed.fault, call)) continue
      armed.seen += 1
      if (hit || armed.left === 0 || armed.seen < (armed.fault.match.nth ?? 1)) continue
      armed.left -= 1
      hit = armed.fault
    }
    return hit
  }
}

function matches({ match }: Fault, call: { action: string; collection?: string }) {
  const family = call.action.split('.')[1]
  if (match.action !== undefined && match.action !== call.action && match.action !== family) return false
  return match.collection === undefined || match.collection === call.collection
}

function injected(moment: 'before' | 'after') {
  return new GatewayFailure('SYS_ERR', `injected fault: failed ${moment} the work was done`)
}
