import type { ActionName, InputOf, OutputOf } from '../../domain/contracts/registry'
import * as people from '../../local/demo/people'

/** Runs one action in the demo city and watches what it does. */
export type Run = <N extends ActionName>(
  openid: string | null,
  action: N,
  input: InputOf<N>,
) => Promise<OutputOf<N>>

/** Posts that everyone sees, who asks for them, and the fairs that show them. */
export async function walkTheBoard(run: Run): Promise<void> {
  const [city, seasonId] = ['demo-officer-city-370200', '2021']
  for (const regionCode of ['370200', '370211'])
    for (const sort of ['newest', 'wage', 'start'] as const)
      await run(null, 'board.list', { seasonId, regionCode, sort, wageFromFen: 500_000 })
  for (const regionCode of [undefined, '370211', '370211005'])
    await run(city, 'shortage.figures', { seasonId, regionCode })
  await applications(run)
  const opening = {
    ...{ seasonId, regionCode: '370211', employerName: '黄岛区环卫站', trade: 'cleaner' as const },
    ...{ headcount: 2, neededBy: '2021-03-05', isOpen: true },
  }
  const { post } = await run(city, 'welfare.save', opening)
  await run(city, 'welfare.list', { seasonId, regionCode: '370211' })
  await run('openid-no-scan-seeker', 'welfare.apply', {
    boardPostId: post.boardPostId,
    name: '丁一',
    difficulty: 'market-failed',
    tried: '跑过两次招聘会',
    consent: { kind: 'welfare-application', version: '2026-11' },
  })
  const { applicants } = await run(city, 'welfare.queue', { seasonId })
  const { applicationId, version } = applicants.at(-1)!
  await run(city, 'welfare.decide', { applicationId, version, accept: true })
  const { posts } = await run(null, 'board.list', { seasonId, regionCode: '370211', limit: 50 })
  const fair = await run(city, 'fair.save', {
    ...{ seasonId, regionCode: '370211', kind: 'job-fair' as const, title: '黄岛区专场' },
    ...{ startsAt: '2021-02-19T01:00:00.000Z', placeText: '黄岛区人力资源市场' },
    boardPostIds: posts.map(({ boardPostId }) => boardPostId),
  })
  for (const regionCode of ['370200', '370211']) await run(null, 'fair.list', { seasonId, regionCode })
  await run(city, 'fair.close', { fairId: fair.fairId, version: fair.version, status: 'held', attended: 90 })
}

async function applications(run: Run): Promise<void> {
  const seeker = 'openid-no-scan-seeker'
  const { employers: own } = await run(people.songPeilan, 'employer.mine', {})
  const of = { employerId: own[0]!.employerId, seasonId: '2021' }
  const { shortages } = await run(people.songPeilan, 'shortage.mine', of)
  const { shortageId, version } = shortages[0]!
  const boardPostId = `${shortageId}:p1`
  await run(people.songPeilan, 'board.show', { shortageId, version, postId: 'p1', shown: true })
  await run(people.songPeilan, 'board.renew', { shortageId, version: version + 1 })
  const consented = { name: '丁一', consent: { kind: 'job-application', version: '2026-11' } as const }
  const sent = await run(seeker, 'application.send', { boardPostId, ...consented })
  await run(seeker, 'board.get', { boardPostId })
  await run(seeker, 'application.mine', {})
  await run(people.songPeilan, 'application.list', of)
  const which = { applicationId: sent.applicationId, version: sent.version }
  await run(people.songPeilan, 'application.answer', { ...which, status: 'hired' })
  await run(seeker, 'application.withdraw', { ...which, version: sent.version + 1 })
}
