/** Longer waits (an undo bar, a time limit) are part of the page, not work it still has to do. */
const SHORT_MS = 100
const QUIET_ROUNDS = 3
const MOST_ROUNDS = 500

type Timer = ReturnType<typeof setTimeout>

/** What the program has begun and not finished, so that nobody looks at a page half drawn. */
export class PendingWork {
  private readonly shortTimers = new Set<Timer>()
  private calls = 0

  readonly timers = {
    setTimeout: (action: (...parts: unknown[]) => void, delay = 0, ...parts: unknown[]): Timer => {
      const timer = setTimeout(() => {
        this.shortTimers.delete(timer)
        action(...parts)
      }, delay)
      if (delay <= SHORT_MS) this.shortTimers.add(timer)
      // What comes later does not keep the phone from being put away either.
      else timer.unref()
      return timer
    },
    clearTimeout: (timer: Timer): void => {
      this.shortTimers.delete(timer)
      clearTimeout(timer)
    },
    // What looks now and then does not keep the phone from being put away.
    setInterval: (action: () => void, every: number): Timer => setInterval(action, every).unref(),
    clearInterval,
  }

  async during<T>(work: Promise<T>): Promise<T> {
    this.calls += 1
    try {
      return await work
    } finally {
      this.calls -= 1
    }
  }

  /** Waits until nothing has been under way for a few rounds. */
  async quiet(): Promise<void> {
    let quietRounds = 0
    for (let round = 0; round < MOST_ROUNDS && quietRounds < QUIET_ROUNDS; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      await new Promise((resolve) => setImmediate(resolve))
      quietRounds = this.shortTimers.size === 0 && this.calls === 0 ? quietRounds + 1 : 0
    }
  }
}
