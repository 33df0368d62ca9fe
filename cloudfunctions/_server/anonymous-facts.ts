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
  const employers = await employersWithin(db, scope)
  if (audience === 'employer') return employers.map((employer) => ofEmployer(employer, asOf))
  const entries = await registeredEntries(db, scope, seasonId)
  const known = new Map(employers.map((employer) => [employer._id, ofEmployer(employer, asOf)]))
  for (const employer of await employersElsewhere(db, entries, known))
    known.set(employer._id, ofEmployer(employer, asOf))
  return entries.map((entry) => {
    const { worker } = parsed({ asOf, worker: workerFacts(entry, null).worker })
    const employer = entry.employerId === null ? undefined : known.get(entry.employerId)?.employer
    return { asOf, worker, employer }
  })
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

/** Read as several walks at once, one for each stay; someone who changes it meanwhile is counted once. */
async function registeredEntries(
  db: Reader,
  scope: RegionScope,
  seasonId: string,
): Promise<RosterEntryDoc[]> {
  const walks = await Promise.all(codesOf(stays).map((stay) => walk(db, scope, { seasonId, stay })))
  return [...new Map(walks.flat().map((entry) => [entry._id, entry])).values()]
}

async function walk(
  db: Reader,
  scope: RegionScope,
  filter: { seasonId: string; stay: Stay },
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
