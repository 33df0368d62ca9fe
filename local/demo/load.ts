import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { database } from '../../cloudfunctions/_server/platform/cloud'
import { demoCity } from './city'
import { insertBundle } from './insert'

export interface DemoSize {
  documents: Record<string, number>
  milliseconds: number
}

const doneMark = (folder: string) => join(folder, 'demo.json')
const begunMark = (folder: string) => join(folder, 'demo-begun')

export function isDemoLoaded(folder: string): boolean {
  return existsSync(doneMark(folder))
}

/** True when a load was cut off half-way: what it left must go before the next. */
export function isDemoHalfLoaded(folder: string): boolean {
  return existsSync(begunMark(folder)) && !isDemoLoaded(folder)
}

/** Writes the demo city through the SDK and marks the folder, so that it happens once. */
export async function loadDemo(db: ReturnType<typeof database>, folder: string): Promise<DemoSize> {
  const startedAt = Date.now()
  writeFileSync(begunMark(folder), new Date().toISOString())
  const city = await demoCity()
  await insertBundle(db, city)
  const documents = Object.fromEntries(Object.entries(city).map(([name, list]) => [name, list.length]))
  const size = { documents, milliseconds: Date.now() - startedAt }
  writeFileSync(doneMark(folder), JSON.stringify(size, null, 2))
  rmSync(begunMark(folder))
  return size
}
