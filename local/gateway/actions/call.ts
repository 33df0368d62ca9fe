import { isPlainObject, readWire, type Doc } from '../ejson'
import type { Engine } from '../engine'
import { invalidParam } from '../failure'
import type { Order } from '../planner'

/** One request of the SDK: the JSON body of its POST. */
export type Call = Record<string, unknown> & { action: string }

export interface Surroundings {
  engine: Engine
  now: () => number
}

export type Reply = Record<string, unknown>
export type Action = (call: Call, surroundings: Surroundings) => Reply | Promise<Reply>

export function readQuery(call: Call, now: number): Doc {
  return readObject(call['query'], now)
}

export function readObject(text: unknown, now: number): Doc {
  const value = readWire(text, now)
  if (!isPlainObject(value)) throw invalidParam('expected an object')
  return value
}

export function readOrder(text: unknown, now: number): Order {
  return Object.entries(readObject(text, now)).map(([path, direction]) => [
    path,
    Number(direction) < 0 ? -1 : 1,
  ])
}

export function readCount(value: unknown, name: string): number {
  const count = Number(value ?? 0)
  if (!Number.isInteger(count) || count < 0) throw invalidParam(`${name} must be a non-negative integer`)
  return count
}
