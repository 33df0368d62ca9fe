/** What stands in the small world: of two streets, two employers, two agencies and the people around them. */
import type { MessageDoc } from '../../../cloudfunctions/_server/store/standing-documents'
import { aClaim, aPost, aSharedEntry, aShortage, anEmployer, changjiang } from '../../support/builders'
import {
  aFair,
  aLedgerEntry,
  anAgency,
  anApplication,
  aProposal,
  aSupply,
  aWelfareApplication,
  aWelfarePost,
} from '../../support/matching-builders'
import { aDailyDigest } from '../../support/digest-builders'
import { aSite, anImport, aHelpedEntry } from '../../support/field-builders'
import { callers } from './callers'

export const invitationToken = 'InvitationTokenForTest'
export const haigong = anEmployer({ openShortages: { '2022': 'shortage-haigong' } })
export const entry = aSharedEntry(callers.worker, haigong, { name: '王秀兰' })
export const other = anEmployer({
  _id: 'employer-other',
  name: '青岛海纳电子有限公司',
  creditCode: '9144030071526726XG',
  ...changjiang,
})
export const claim = aClaim('openid-claimant')
export const message: MessageDoc = {
  _id: 'message-1',
  personId: entry.personId,
  at: '2022-02-12T03:00:00.000Z',
  title: '留嵊红包',
  text: '王秀兰，现在可以判断了。',
  policy: 'ss22-red500',
  seasonId: '2022',
  readAt: null,
  delivery: 'kept',
  dueAt: '2022-02-12T03:00:00.000Z',
  claimedBy: null,
  attempts: 0,
  sortKey: '2022-02-12T03:00:00.000Z#message-1',
}
export const agency = anAgency()
export const otherAgency = anAgency({ _id: 'agency-other', name: '青岛港城人力资源有限公司', ...changjiang })
export const large = aShortage({ _id: 'shortage-large', posts: [aPost({ headcount: 45 })] })
export const middle = aShortage({ _id: 'shortage-middle', posts: [aPost({ headcount: 31 })] })
export const surplus = aSupply({ kind: 'employer', id: haigong._id }, { giverName: haigong.name })
export const wish = aSupply({ kind: 'worker', id: 'person-of-nobody' }, { _id: 'supply-wish', headcount: 1 })
export const proposal = aProposal({ kind: 'employer', id: other._id })
export const confirmed = aProposal(
  { kind: 'employer', id: other._id },
  {
    _id: 'proposal-confirmed',
    status: 'confirmed',
    giverSaidAt: '2022-01-20T02:00:00.000Z',
    receiverSaidAt: '2022-01-20T03:00:00.000Z',
  },
)
export const dailyDigest = aDailyDigest()
export const application = anApplication(callers.worker)
export const welfarePost = aWelfarePost()
export const welfareApplication = aWelfareApplication('openid-someone-in-need')
export const fair = aFair()
export const ledgerEntry = aLedgerEntry(haigong)
export const helped = aHelpedEntry({ name: '李桂花' })
export const rosterImport = anImport()
export const building = aSite()
