/** Lists that officers brought: one of each source in Qingdao and in Shengsi, some compared, some waiting to be accepted. */
import { rowsPerStep } from '../../cloudfunctions/_server/imports/budget'
import { readList } from '../../cloudfunctions/_server/imports/scan'
import { stepOn } from '../../cloudfunctions/_server/imports/step'
import { newImport } from '../../cloudfunctions/_server/repositories/imports'
import { nameOf } from '../../cloudfunctions/_server/repositories/roster'
import { regionScope } from '../../cloudfunctions/_server/scope'
import { writeWorkbook } from '../../cloudfunctions/_server/spreadsheets/write-rows'
import type { RosterEntryDoc, SeasonDoc } from '../../cloudfunctions/_server/store/documents'
import type { ImportDoc } from '../../cloudfunctions/_server/store/field-documents'
import type { Query, Writer } from '../../cloudfunctions/_server/store/store'
import { regionName } from '../../domain/regions/regions'
import { fieldsOf, rosterFields, type RosterField } from '../../domain/rosters/fields'
import { rosterSources, stays, type RosterSource } from '../../domain/terms'
import type { CollectingWriter } from './collecting-writer'
import type { Officer } from './officers'
import type { Dice } from './random'

interface BroughtList {
  season: SeasonDoc
  regionCode: string
  source: RosterSource
  isCompared: boolean
  /** The day it was brought (ISO, UTC). */
  at: string
}

/** Who is on the lists and has not registered. */
const strangers = ['马文斌', '杜春梅', '邵长青', '潘玉兰', '宋 立 新', '方小雨', '尹志国', '贺来弟']

export async function addRosters(
  db: CollectingWriter,
  dice: Dice,
  { lists, officerOf }: { lists: readonly BroughtList[]; officerOf: (regionCode: string) => Officer },
): Promise<void> {
  const known = new Set((db.written().tasks ?? []).map(({ _id }) => _id))
  const searching = withNames(db)
  for (const list of lists) await addList(searching, list, officerOf(list.regionCode))
  // Numbers of the real thing are random; a demo is the same every time.
  for (const task of db.written().tasks ?? [])
    if (!known.has(task._id)) await db.replace('tasks', { ...task, number: dice.number() })
}

async function addList(db: SearchingWriter, list: BroughtList, officer: Officer): Promise<void> {
  const { season, regionCode, source, at, isCompared } = list
  const scope = regionScope(regionCode)
  if (!scope) throw new Error(`no region of an officer: ${regionCode}`)
  const now = new Date(at)
  const fileName = `${regionName(regionCode)}${rosterSources[source]}.xlsx`
  const { grantId, title: by } = officer
  const given = { seasonId: season._id, scope, source, fileName, grantId, by, at: now, now }
  // A demo lasts: nothing of it ends after seven days.
  const begun = { ...newImport(`demo-list-${regionCode}-${source}`, given), keptUntil: '2099-12-31' }
  const step = { festivalOn: season.festivalOn, at: now, now, isOver: () => false }
  const bytes = listOf(list, db.registered(season._id, regionCode))
  const read = await readList(db, { scope, entry: begun, step, bytes })
  const entry = {
    ...read,
    uploadPath: `imports/${begun._id}/demo.xlsx`,
    status: 'scanned' as const,
    cursor: '',
  }
  await db.create('imports', entry)
  if (!isCompared) return
  // Lived on its own day, not on the day a demo season is fixed to.
  const asLived = { ...season, isDemo: false, fixedOn: null }
  let moving: ImportDoc = { ...entry, status: 'accepting', isMoving: true }
  for (let steps = 0; moving.status !== 'done' && steps < rowsPerStep; steps++)
    moving = await stepOn(db, { scope, entry: moving, season: asLived, now, isOver: () => false })
}

/** Most who registered, some of them with other plans; some who did not; one wrong, one twice. */
function listOf({ source }: BroughtList, registered: readonly RosterEntryDoc[]): Uint8Array {
  const fields = fieldsOf(source)
  const people = registered
    .slice(0, 10)
    .flatMap((entry, index) => (index === 3 ? [] : [personOf(entry, index)]))
  const others = strangers.map((name, index) => ({
    ...people[index % people.length],
    name,
    phone: `1380000${1000 + index}`,
  }))
  const rows = [
    ...people,
    ...others,
    { ...others[0], leavingOn: '腊月二十八', name: '郭凤英' },
    { ...others[1] },
  ]
  const columns = fields.map((code) => ({
    header: rosterFields[code].header,
    width: rosterFields[code].width,
  }))
  return writeWorkbook([
    { name: '名单', columns, rows: rows.map((row) => fields.map((code) => row[code] ?? '')) },
  ])
}

function personOf(entry: RosterEntryDoc, index: number): Partial<Record<RosterField, string>> {
  const told = entry.stay === 'leaving' ? 'leaving' : 'staying'
  const other = told === 'leaving' ? 'staying' : 'leaving'
  return {
    name: nameOf(entry) ?? '',
    employer: entry.employerName ?? '单位没有写',
    place: regionName(entry.streetCode) ?? '',
    stay: stays[index % 4 === 1 ? other : told],
  }
}

type SearchingWriter = CollectingWriter & {
  /** Who gave a name in a region, in the order they were written. */
  registered(seasonId: string, regionCode: string): RosterEntryDoc[]
}

/** A comparison looks for names; what is being written is all there is. */
function withNames(db: CollectingWriter): SearchingWriter {
  const all = () => db.writtenTo('rosterEntries').filter(({ nameIndex }) => nameIndex !== null)
  const find = async (_: string, { equals, order, limit }: Query) =>
    all()
      .filter((entry) => Object.entries(equals).every(([field, value]) => entry[field as 'stay'] === value))
      .filter(({ nameIndex }) => nameIndex!.startsWith(order?.prefix ?? ''))
      .sort((a, b) => (a.nameIndex! < b.nameIndex! ? -1 : 1))
      .slice(0, limit)
  return {
    ...db,
    find: find as unknown as Writer['find'],
    registered: (seasonId, regionCode) => {
      const field = regionScope(regionCode)!.field
      return all().filter((entry) => entry.seasonId === seasonId && entry[field] === regionCode)
    },
  }
}
