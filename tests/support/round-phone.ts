/** A phone in a test: its storage survives, its running code can be killed at every await. */
import { CallError } from '../../src/lib/call-error'
import type { Counter } from '../../src/features/round/kept'
import { keysOf } from '../../src/features/round/kept'
import type { Phone } from '../../src/features/round/phone'
import { makeRound, type Round } from '../../src/features/round/round'

export interface RoundPhone {
  /** What WeChat keeps: cleared by a test, never by a kill. */
  sealed: Map<string, string>
  plain: Map<string, string>
  /** Refuses to store while true. */
  isFull: boolean
  /** Answers at every await whether the phone dies there. */
  dies: () => boolean
  /** The running code; a new one after every kill. */
  round: () => Round
  /** Settles when the running code dies. */
  death: () => Promise<'killed'>
  kill: () => void
  /** Starts anew and reads back what was kept; again if it dies meanwhile. */
  restart: () => Promise<void>
  /** Lets the seconds pass in which a tap can be taken back. */
  letTimePass: () => void
}

/** @param call the network and the server behind it @param clock what the phone shows */
export function roundPhone(given: { name: string; call: Phone['call']; clock: () => string }): RoundPhone {
  const keys = keysOf('me')
  let made = 0
  let life = newLife()
  let round: Round
  const phone: RoundPhone = {
    sealed: new Map(),
    plain: new Map(),
    isFull: false,
    dies: () => false,
    round: () => round,
    death: () => life.death,
    kill: () => life.end(),
    async restart() {
      do {
        life.end()
        life = newLife()
        round = makeRound(portsOf(life))
      } while ((await Promise.race([round.open(), life.death])) === 'killed')
    },
    letTimePass: () => life.timers.splice(0).forEach((run) => run()),
  }
  round = makeRound(portsOf(life))
  return phone

  function portsOf(own: Life): Phone {
    const step = async <T>(work: () => T | Promise<T>): Promise<T> => {
      if (own.isOver || phone.dies()) return ended(own)
      const result = await work()
      return own.isOver || phone.dies() ? ended(own) : result
    }
    return {
      keys,
      sealed: {
        read: <T>(key: string) => step(() => parsed<T>(phone.sealed.get(key))),
        write: (key, value) =>
          step(() => {
            if (phone.isFull) return false
            phone.sealed.set(key, JSON.stringify(value))
            return true
          }),
        remove: (key) => step(() => void phone.sealed.delete(key)),
      },
      readCounter: () => parsed<Counter>(phone.plain.get(keys.counter)),
      writeCounter: (counter) => {
        if (!own.isOver) phone.plain.set(keys.counter, JSON.stringify(counter))
      },
      now: given.clock,
      newId: () => `${given.name}-${String(++made).padStart(20, '0')}`,
      call: (name, input, options) => step(() => given.call(name, input, options)),
      after: (_ms, run) => void own.timers.push(() => own.isOver || run()),
    }
  }
}

export function noNetwork(): CallError {
  return new CallError({ code: 'NETWORK', message: '网络不通，请检查网络后再试一次' })
}

interface Life {
  isOver: boolean
  death: Promise<'killed'>
  end: () => void
  timers: (() => void)[]
}

function newLife(): Life {
  let settle: (how: 'killed') => void = () => undefined
  const death = new Promise<'killed'>((resolve) => (settle = resolve))
  const life: Life = {
    isOver: false,
    death,
    end() {
      life.isOver = true
      settle('killed')
    },
    timers: [],
  }
  return life
}

function ended(life: Life): Promise<never> {
  life.end()
  // One of its own for each: a shared promise would hold on to all that ever waited for it.
  return new Promise<never>(() => undefined)
}

function parsed<T>(text: string | undefined): T | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as T)
}
