import type { LeadView } from '../../../domain/contracts/agency'
import { specialistOf } from '../repositories/specialists'
import type { SeasonDoc, ShortageDoc } from '../store/documents'
import type { LeadDoc } from '../store/matching-documents'
import { regionView } from './region-view'
import { waitingDaysOf } from './shortage-view'

/** A case as an agency sees it: whose it is and where exactly, only once the agency has claimed it. */
export function leadView(given: {
  shortage: ShortageDoc
  lead: LeadDoc | null
  season: SeasonDoc
  now: Date
}): LeadView {
  const { shortage, lead, season, now } = given
  const isClaimed = lead?.status === 'claimed'
  const { _id, employerName, countyCode, streetCode, tierAtReport, tierNow, headcountOpen, stage } = shortage
  return {
    shortageId: _id,
    employerName: isClaimed ? employerName : null,
    specialist: isClaimed ? specialistOf(shortage) : null,
    region: regionView(isClaimed ? streetCode : countyCode),
    tier: tierNow ?? tierAtReport,
    posts: shortage.posts
      .map(({ postId, trade, headcount, filled, neededBy, wageFen }) => ({
        postId,
        trade,
        headcount: headcount - filled,
        neededBy,
        wageFen,
      }))
      .filter(({ headcount }) => headcount > 0),
    headcountOpen,
    waitingDays: waitingDaysOf(shortage, season, now),
    isClaimed,
    claimedAt: isClaimed ? lead.claimedAt : null,
    isOpen: stage !== 'closed',
  }
}
