/** All that a round asks of the phone and of the network: one place, so that a simulated phone can stand in. */
import type { ActionName, InputOf, OutputOf } from '../../../domain/contracts/registry'
import type { SealedStorage } from '../../lib/sealed-storage'
import type { Counter, Keys } from './kept'

export interface Phone {
  keys: Keys
  sealed: SealedStorage
  readCounter: () => Counter | undefined
  writeCounter: (counter: Counter) => void
  /** The phone's own clock, right or wrong. */
  now: () => string
  newId: () => string
  call: <Name extends ActionName & `field.${string}`>(
    name: Name,
    input: InputOf<Name>,
    options?: { requestId?: string },
  ) => Promise<OutputOf<Name>>
  after: (ms: number, run: () => void) => void
}
