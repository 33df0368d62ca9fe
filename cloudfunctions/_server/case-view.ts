import type { ShortageView } from '../../domain/contracts/shortage'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import type { SupplySource } from '../../domain/terms'
import type { ReadContext } from './context'
import { latestPublication } from './repositories/digests'
import { casesAt, fairsFor } from './repositories/fairs'
import { leadsOn } from './repositories/leads'
import { proposalsOfCase } from './repositories/proposals'
import type { TimelineLine } from './repositories/shortages'
import { employerScope, publicScope } from './scope'
import type { SeasonDoc, ShortageDoc } from './store/documents'
import type { FairDoc, ProposalDoc } from './store/matching-documents'
import type { Reader } from './store/store'
import { givingBack } from './taking-cases'
import type { AroundCase } from './views/service-progress'
import { shortageView } from './views/shortage-view'

/** A case as its employer or an officer sees it, with what its services are doing. */
export async function caseView(
  context: ReadContext,
  given: {
    shortage: ShortageDoc
    season: SeasonDoc
    timeline: readonly TimelineLine[]
    as: 'employer' | 'officer'
  },
): Promise<ShortageView> {
  const { shortage, as } = given
  const [around, grant] = await Promise.all([
    aroundCase(context.db, shortage),
    as === 'officer' ? givingBack(context, shortage) : null,
  ])
  const onlooker = as === 'employer' ? ({ as } as const) : { as, mayGiveBack: grant !== null }
  return shortageView({ ...given, around, onlooker, now: context.now })
}

async function aroundCase(db: Reader, shortage: ShortageDoc): Promise<AroundCase> {
  const { _id, employerId, seasonId, cityCode } = shortage
  const scope = employerScope(employerId)
  const everyone = publicScope('case')
  const [leads, proposals, publication, fairs] = await Promise.all([
    leadsOn(db, scope, _id),
    proposalsOfCase(db, scope, _id),
    latestPublication(db, everyone, { seasonId, cityCode }),
    fairsFor(db, everyone, { seasonId, regionCode: cityCode, cityCode }),
  ])
  return {
    // Two people of one agency may both have claimed it.
    agencies: new Set(leads.map(({ agencyName }) => agencyName)).size,
    publication: publication && couldName(shortage, publication.on) ? publication : null,
    fairs: fairs.filter((fair) => isShownAt(fair, _id)).map(fairLine),
    offered: {
      agency: offeredBy(proposals, 'agency'),
      'partner-city': offeredBy(proposals, 'partner-city'),
    },
  }
}

function isShownAt(fair: FairDoc, shortageId: string): boolean {
  return fair.status !== 'cancelled' && casesAt(fair).includes(shortageId)
}

function fairLine({ title, startsAt, status }: FairDoc): AroundCase['fairs'][number] {
  return { title, startsOn: shanghaiDay(startsAt), isHeld: status === 'held' }
}

/** A day's list is made at its beginning: what was reported that day is in the next one. */
function couldName({ reportedOn, closedAt }: ShortageDoc, on: string): boolean {
  return reportedOn < on && (closedAt === null || on <= shanghaiDay(closedAt))
}

function offeredBy(proposals: readonly ProposalDoc[], from: SupplySource) {
  const standing = proposals.filter(
    ({ source, status }) => source === from && ['proposed', 'confirmed', 'arrived'].includes(status),
  )
  return {
    people: standing.reduce((sum, { headcount }) => sum + headcount, 0),
    arrived: standing.reduce((sum, { arrived }) => sum + arrived, 0),
  }
}
