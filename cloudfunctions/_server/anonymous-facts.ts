/**
 * What is known of a region's people or employers, without who they are: no name, number or id is in it, and no name
 * is opened on the way. People who stand on a list and have not registered agreed to nothing and are left out.
 */
import { parseFacts, type Facts } from '../../domain/eligibility/facts'
import { stays, codesOf, type Stay } from '../../domain/terms'
import { employerFacts, workerFacts } from './known-facts'
import { employerById } from './repositories/employers'
import { employersWithin } from './repositories/employers-within'
import { listRoster } from './repositories/roster'
import { publicScope, type RegionScope } from './scope'
import type { EmployerDoc, RosterEntryDoc } from './store/documents'
import type { Reader } from './store/store'

const counted = publicScope('counting')
const perPage = 1000
const atOnce = 20

/** For a policy offered to workers, the registered people of a season; to employers, the region's; nobody else is on record. */
export async function anonymousFacts(
  db: Reader,
  scope: RegionScope,
  {
    audience,
    seasonId,
    asOf,
  }: { audience: 'worker' | 'employer' | 'agency'; seasonId: string; asOf: string },
): Promise<Facts[]> {
  if (audience === 'agency') return []
  if (audience === 'employer') return (await employersWithin(db, scope)).map((each) => ofEmployer(each, asOf))
  const [employers, entries] = await Promise.all([
    employersWithin(db, scope),
    registeredEntries(db, scope, seasonId),
  ])
  const known = new Map(employers.map((employer) => [employer._id, ofEmployer(employer, asOf)]))
  for (const employer of await employersElsewhere(db, entries, known))
    known.set(employer._id, ofEmployer(employer, asOf))
  const workerOf = rememberedWorkers(asOf)
  return entries.map((entry) => {
    const employer = entry.employerId === null ? undefined : known.get(entry.employerId)?.employer
    return { asOf, worker: workerOf(entry), employer }
  })
}

/** Most people of a city say what many others say: each saying is parsed once. */
function rememberedWorkers(asOf: string): (entry: RosterEntryDoc) => Facts['worker'] {
  const remembered = new Map<string, Facts['worker']>()
  return (entry) => {
    const { worker } = workerFacts(entry, null)
    const said = JSON.stringify(worker)
    if (!remembered.has(said)) remembered.set(said, parsed({ asOf, worker }).worker)
    return remembered.get(said)
  }
}

function ofEmployer(employer: EmployerDoc, asOf: string): Facts {
  return parsed({ asOf, employer: employerFacts(employer).employer })
}

/** What cannot be read counts as unknown: one odd record is no reason to count nobody. */
function parsed(raw: { asOf: string; worker?: unknown; employer?: unknown }): Facts {
  try {
    return parseFacts(raw)
  } catch {
    return { asOf: raw.asOf }
  }
}

/** Read as several walks at once; someone who moves from one to another meanwhile is counted once. */
async function registeredEntries(
  db: Reader,
  scope: RegionScope,
  seasonId: string,
): Promise<RosterEntryDoc[]> {
  const walks = codesOf(stays).flatMap((stay) =>
    [true, false].map((checked) => walk(db, scope, { seasonId, stay, checked })),
  )
  const entries = (await Promise.all(walks)).flat()
  return [...new Map(entries.map((entry) => [entry._id, entry])).values()]
}

async function walk(
  db: Reader,
  scope: RegionScope,
  filter: { seasonId: string; stay: Stay; checked: boolean },
): Promise<RosterEntryDoc[]> {
  const found: RosterEntryDoc[] = []
  for (;;) {
    const after = found.at(-1)?.sortKey
    const page = await listRoster(db, scope, { ...filter, after, limit: perPage })
    found.push(...page)
    if (page.length < perPage) return found
  }
}

/** People of the region who work outside it. */
async function employersElsewhere(
  db: Reader,
  entries: readonly RosterEntryDoc[],
  known: ReadonlyMap<string, Facts>,
): Promise<EmployerDoc[]> {
  const wanted = [...new Set(entries.flatMap(({ employerId }) => employerId ?? []))].filter(
    (id) => !known.has(id),
  )
  const found: EmployerDoc[] = []
  for (let start = 0; start < wanted.length; start += atOnce) {
    const some = wanted.slice(start, start + atOnce).map((id) => employerById(db, counted, id))
    found.push(...(await Promise.all(some)).filter((employer) => employer !== null))
  }
  return found
}
