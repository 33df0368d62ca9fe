import type { ActionName, Contracts, OutputOf, ParsedInputOf } from '../../domain/contracts/registry'
import type { Caller } from './identity'
import type { Reader, Writer } from './store/store'

export interface ReadContext {
  caller: Caller
  /** The real instant; a demo season turns it into its own (repositories/seasons.ts). */
  now: Date
  db: Reader
}

export interface WriteContext {
  caller: Caller
  now: Date
  db: Writer
}

export type Handler<N extends ActionName> = (
  context: Contracts[N]['write'] extends true ? WriteContext : ReadContext,
  input: ParsedInputOf<N>,
) => Promise<OutputOf<N>>

/** The handlers of some actions; `handlers.ts` puts all areas together and the compiler checks that none is missing. */
export type HandlersOf<N extends ActionName> = { [K in N]: Handler<K> }
export type Handlers = HandlersOf<ActionName>
