import { heHaining, luLan, songPeilan } from '../../../../local/demo/people'
import { agencyWords } from '../../../../src/features/agencies/words'
import { applicantWords } from '../../../../src/features/applicants/words'
import { proposalWords } from '../../../../src/features/proposals/words'
import { supplyWords } from '../../../../src/features/supplies/words'
import type { PageCase } from './page-case'

/** What employers and agencies answer, lend, take on and send. */
export function matchingPages(): PageCase[] {
  const lending = { params: { seasonId: '2022' }, openid: luLan } as const
  const short = { params: { seasonId: '2021' }, openid: songPeilan } as const
  const agency = { params: { seasonId: '2022' }, openid: heHaining } as const
  return [
    { ...short, name: 'employer-proposals', route: 'employerProposals', shows: proposalWords.incoming },
    { ...short, name: 'employer-applicants', route: 'employerApplicants', shows: applicantWords.title },
    { ...lending, name: 'employer-surplus', route: 'employerSurplus', shows: supplyWords.mine },
    {
      ...lending,
      name: 'employer-surplus-refused',
      route: 'employerSurplus',
      shows: /处要改/,
      after: async (hand) => {
        await hand.tap('button', supplyWords.add)
        await hand.tap('button', supplyWords.save)
      },
    },
    { ...agency, name: 'agency-home', route: 'agencyHome', shows: agencyWords.seekers },
    {
      name: 'agency-register-refused',
      route: 'agencyRegister',
      openid: 'visitor-newcomer',
      shows: /处要改/,
      after: (hand) => hand.tap('button', agencyWords.send),
    },
    {
      ...agency,
      name: 'agency-leads',
      route: 'agencyLeads',
      params: { seasonId: '2022', which: 'mine' },
      shows: /还缺/,
    },
    { ...agency, name: 'agency-capacity', route: 'agencyCapacity', shows: supplyWords.mine },
    { ...agency, name: 'agency-placements', route: 'agencyPlacements', shows: agencyWords.arrivedSum(0) },
  ]
}
