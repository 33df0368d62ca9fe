import type { InputOf, OutputOf } from '../../../domain/contracts/registry'
import { words } from './words'

export type Digest = NonNullable<OutputOf<'digest.get'>['digest']>
export type ReadKind = NonNullable<InputOf<'digest.get'>['kind']>

export const readKinds = Object.keys(words.kinds) as ReadKind[]

/** From an address, where anything may stand; the daily one unless told. */
export function readKind(text: string | undefined): ReadKind {
  return readKinds.find((each) => each === text) ?? 'district'
}
