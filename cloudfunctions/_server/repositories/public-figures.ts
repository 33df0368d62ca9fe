/** 公布的数: one record a city and day; what the next day may show depends on what the last one showed. */
import type { PublicRow } from '../../../domain/digests/public-figures'
import type { JobScope, PublicScope } from '../scope'
import type { PublicFigureDoc } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'

interface City {
  seasonId: string
  cityCode: string
}

/** Latest first. */
export async function publicFigures(
  db: Reader,
  _scope: PublicScope | JobScope,
  { seasonId, cityCode, limit }: City & { limit: number },
): Promise<PublicFigureDoc[]> {
  const order = { field: 'on', direction: 'desc' } as const
  return db.find('publicFigures', { equals: { seasonId, regionCode: cityCode }, order, limit })
}

/** What is published stays published as it was. */
export async function publishOnce(
  db: Writer,
  _scope: JobScope,
  { seasonId, cityCode, on, rows }: City & { on: string; rows: PublicRow[] },
): Promise<void> {
  const _id = [seasonId, cityCode, on].join(':')
  if (await db.get('publicFigures', _id)) return
  await db.create('publicFigures', { _id, seasonId, regionCode: cityCode, on, rows })
}
