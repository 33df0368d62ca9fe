import { entryIdOf, sealName } from '../../cloudfunctions/_server/repositories/roster'
import { personIdOf } from '../../local/demo/person'
import { aPerson } from '../support/builders'
import { seasonId, startEvidenceWorld, 林涛, 沈岚, type EvidenceWorld } from '../support/evidence-world'
import { aRedPacketEntry, haigong as checkedEmployer, retell } from '../support/red-packet'

const donghai = '330922100001'

describe('待遇要看的情况没核实', () => {
  let world: EvidenceWorld
  beforeEach(async () => {
    world = await startEvidenceWorld()
  })
  afterEach(() => world.stack.stop())

  /** Everything is checked but where their hukou is, which only they themself said. */
  const leaning = async (openid: string, name: string) => {
    const employer = { ...checkedEmployer, _id: 'employer-checked' }
    if (!(await world.stack.stored('employers', employer._id)))
      await world.stack.insert({ employers: [employer] })
    const entry = aRedPacketEntry(openid, {
      ...sealName(entryIdOf(seasonId, personIdOf(openid)), name),
      employerId: employer._id,
      communityCode: donghai,
    })
    const answers = { ...entry.answers, hukou: { value: '510104', evidence: 'self', by: null } } as const
    await world.stack.insert({ ...aPerson(openid), rosterEntries: [{ ...entry, answers }] })
    await retell(world.stack, openid)
  }
  const confirm = async (openid: string) => {
    const { _id: entryId, version } = await world.entryOf(openid)
    await world.stack.call(沈岚, 'roster.confirm', { entryId, version })
  }
  const counted = async () =>
    (await world.stack.call(沈岚, 'task.queue', { seasonId, kind: 'unverified' })).tasks.map(
      ({ people }) => people,
    )
  const tickAt = async (now: string) => {
    world.stack.setNow(`2026-11-21T${now}:00.000Z`)
    await world.stack.tick()
  }

  test('每个社区一件，写明几个人；核实一个少一个，没有了自己办结', async () => {
    await leaning('openid-a', '陈一')
    await leaning('openid-b', '陈二')
    expect((await world.entryOf('openid-a')).toVerify).toEqual(['worker.hukou'])
    await tickAt('03:00')
    expect(await counted()).toEqual([2])
    const { entries } = await world.stack.call(沈岚, 'roster.list', { seasonId, toVerify: true })
    expect(entries.map(({ name }) => name).sort()).toEqual(['陈一', '陈二'])
    await confirm('openid-b')
    await tickAt('03:05')
    expect(await counted()).toEqual([2])
    await tickAt('03:11')
    expect(await counted()).toEqual([1])
    await confirm('openid-a')
    await tickAt('03:22')
    expect(await counted()).toEqual([])
    expect(await world.stack.call(林涛, 'roster.list', { seasonId, toVerify: true })).toEqual({
      entries: [],
      next: null,
    })
  })

  test('一页一页看完，不重不漏，不到别的区去', async () => {
    for (const name of ['陈一', '陈二', '陈三'])
      await leaning(`openid-${['陈一', '陈二', '陈三'].indexOf(name)}`, name)
    const seen: (string | null)[] = []
    let cursor: string | undefined
    do {
      const page = await world.stack.call(沈岚, 'roster.list', { seasonId, toVerify: true, cursor, limit: 2 })
      seen.push(...page.entries.map(({ name }) => name))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen.sort()).toEqual(['陈一', '陈三', '陈二'])
  })
})
