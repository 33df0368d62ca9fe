import * as people from '../../local/demo/people'
import type { Run } from './walk-board'

const days = { from: '2022-02-15', to: '2022-05-20' } as const
const seasonId = '2022'

/** Who can send people says so, a case in 嵊泗 is planned, and both sides answer. */
export async function walkProposals(run: Run): Promise<void> {
  const [county, city] = ['demo-officer-district-330922', 'demo-officer-city-330900']
  await supplies(run, { county })
  const { employers } = await run(people.luLan, 'employer.mine', {})
  const giver = { kind: 'employer', id: employers[0]!.employerId } as const
  const { employers: own } = await run(people.zhouQiming, 'employer.mine', {})
  const receiver = { kind: 'employer', id: own[0]!.employerId } as const
  const { shortageId } = await run(people.zhouQiming, 'shortage.report', {
    employerId: receiver.id,
    seasonId,
    posts: [{ trade: 'welder', headcount: 20, neededBy: '2022-02-20' }],
  })
  await run(people.zhouQiming, 'plan.outlook', { shortageId })
  await run(city, 'plan.preview', { seasonId })
  await run('demo-officer-city-370200', 'plan.preview', { seasonId: '2021' })
  await run(county, 'plan.run', { shortageId })
  await run(city, 'plan.run', { seasonId, cityCode: '330900' })
  await run(people.zhouQiming, 'proposal.ofCase', { shortageId })
  const incoming = { side: receiver, seasonId, direction: 'incoming' } as const
  const { proposals } = await run(people.zhouQiming, 'proposal.mine', incoming)
  await run(people.luLan, 'proposal.mine', { side: giver, seasonId, direction: 'outgoing' })
  const lent = proposals.find(({ source }) => source === 'surplus')!
  const answer = { proposalId: lent.proposalId, version: 1, accept: true }
  await run(people.luLan, 'proposal.answer', { ...answer, side: giver })
  const { version } = await run(people.zhouQiming, 'proposal.answer', { ...answer, side: receiver })
  await run(people.zhouQiming, 'proposal.arrive', { proposalId: lent.proposalId, version, arrived: 1 })
  await recommend(run, { county, planned: shortageId })
}

async function supplies(run: Run, { county }: { county: string }): Promise<void> {
  const { employers } = await run(people.luLan, 'employer.mine', {})
  const side = { kind: 'employer', id: employers[0]!.employerId } as const
  const what = { seasonId, headcount: 3, ...days }
  const { supplyId } = await run(people.luLan, 'surplus.save', {
    ...what,
    employerId: side.id,
    trade: 'machinist',
  })
  await run(people.luLan, 'supply.mine', { side, seasonId })
  await run(people.luLan, 'supply.withdraw', { supplyId, version: 1 })
  const { agencies } = await run(people.heHaining, 'me.get', {})
  await run(people.heHaining, 'capacity.save', {
    ...what,
    agencyId: agencies[0]!.agencyId,
    trade: 'shipfitter',
  })
  await run('demo-officer-city-340800', 'partner.save', {
    ...what,
    fromCity: '340800',
    toCity: '330900',
    trade: 'shipfitter',
  })
  for (const source of [undefined, 'surplus'] as const) await run(county, 'supply.list', { seasonId, source })
}

/** A job-seeker for a post of 嵊泗, and people of an agency for a case it took on. */
async function recommend(run: Run, { county, planned }: { county: string; planned: string }): Promise<void> {
  // After the plan, so that nobody has asked this person yet.
  await run('openid-no-scan-welder', 'wish.save', {
    ...{ seasonId, trade: 'welder', regionCode: '330922', ...days },
    consent: { kind: 'job-matching', version: '2026-11' },
  })
  const onPost = { shortageId: planned, postId: 'p1' }
  const { seekers } = await run(county, 'seeker.shortList', onPost)
  const free = seekers.find(({ isAsked }) => !isAsked)!
  await run(county, 'seeker.recommend', { ...onPost, supplyId: free.supplyId })
  const { agencies } = await run(people.heHaining, 'me.get', {})
  const { agencyId } = agencies[0]!
  const { leads } = await run(people.heHaining, 'lead.mine', { agencyId, seasonId })
  const { shortageId, posts } = leads.find(({ isOpen }) => isOpen)!
  await run(people.heHaining, 'lead.offer', { agencyId, shortageId, postId: posts[0]!.postId, headcount: 1 })
}
