import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contracts, type ActionName, type InputOf } from '../../domain/contracts/registry'
import * as people from '../../local/demo/people'
import { startStack, type Stack } from '../support/stack'
import { walkDigests } from '../support/walk-digests'
import { walkTheBoard, type Run } from '../support/walk-board'
import { walkField } from '../support/walk-field'
import { walkPasses } from '../support/walk-passes'
import { walkDesk } from '../support/walk-desk'
import { walkProposals } from '../support/walk-proposals'
import { walkRosters } from '../support/walk-rosters'

const consent = { kind: 'stay-registration', version: '2026-11' } as const
const posts = [{ trade: 'welder' as const, headcount: 12, neededBy: '2022-02-20' }]

describe('在演示城市里，没有一个功能靠全表扫描', () => {
  let stack: Stack
  beforeAll(async () => {
    stack = await startStack({ demo: true, now: '2027-01-20T02:00:00.000Z' })
  }, 120_000)
  afterAll(() => stack.stop())

  test('每个功能走一遍：查过的记录不超过返回的 1.1 倍加一页', async () => {
    const called = new Set<ActionName>()
    const problems: string[] = []
    const run = async <N extends ActionName>(openid: string | null, action: N, input: InputOf<N>) => {
      stack.gateway.stats.reset()
      const output = await stack.call(openid, action, input)
      called.add(action)
      for (const { collection, index, examined, returned, scanned, sorted } of stack.gateway.stats.list()) {
        const isCostly = examined > 1.1 * returned + 20
        if (scanned || sorted || isCostly)
          problems.push(`${action}: ${collection} by ${index}, ${examined} for ${returned}`)
      }
      return output
    }
    await walkTheCity(run)
    expect(problems).toEqual([])
    expect([...called].sort()).toEqual(Object.keys(contracts).sort())
  }, 120_000)

  test('定时器走一遍也一样', async () => {
    stack.gateway.stats.reset()
    await stack.tick()
    const costly = stack.gateway.stats.list().filter(({ scanned, sorted }) => scanned || sorted)
    expect(costly).toEqual([])
  })
})

/** Every action at least once, in an order that works. */
async function walkTheCity(run: Run): Promise<void> {
  const worker = 'openid-no-scan-worker'
  const place = await run(null, 'place.resolve', { token: 'WKSS2222' })
  await run(null, 'season.list', {})
  await run(null, 'region.children', { parent: null })
  await run(worker, 'employer.suggest', { regionCode: '370211', prefix: '' })
  await run(worker, 'employer.suggest', { regionCode: '370200', prefix: '青岛' })
  await run(null, 'entitlement.explore', { seasonId: '2022', stayRegion: '330922', facts: {} })
  const first = await run(worker, 'stay.declare', { placeToken: place.token, stay: 'undecided', consent })
  const answered = await run(worker, 'stay.answer', {
    seasonId: '2022',
    version: first.version,
    answers: { name: '丁一', hukou: '510104' },
  })
  await run(worker, 'stay.change', { seasonId: '2022', version: answered.version, stay: 'staying' })
  await run(worker, 'consent.set', { seasonId: '2022', kind: 'share-with-employer', granted: true })
  await run(worker, 'stay.get', { seasonId: '2022' })
  await run(worker, 'entitlement.mine', { seasonId: '2022' })
  await run(worker, 'me.get', {})
  await messages(run, worker)
  await run(worker, 'stay.withdraw', { seasonId: '2022' })
  await employers(run, worker)
  await officers(run)
  await agencies(run)
  await walkTheBoard(run)
  await walkProposals(run)
  await walkDesk(run)
  await policies(run)
  await evidence(run)
  await ledger(run)
  await walkDigests(run)
  await walkPasses(run)
  await walkRosters(run)
  await walkField(run)
}

async function messages(run: Run, worker: string): Promise<void> {
  await run(worker, 'message.allow', { template: 'verdict' })
  await run(worker, 'message.list', {})
  await run(worker, 'message.read', { messageIds: ['message-of-nobody'] })
}

async function employers(run: Run, worker: string): Promise<void> {
  await run(worker, 'employer.claim', {
    creditCode: '914403001922038216',
    name: '嵊泗海产加工有限公司',
    streetCode: '330922100',
    contactName: '丁一',
  })
  const { employers: mine } = await run(people.zhouQiming, 'employer.mine', {})
  const employerId = mine[0]!.employerId
  const shortage = await run(people.zhouQiming, 'shortage.report', {
    employerId,
    seasonId: '2027',
    posts: posts.map((post) => ({ ...post, neededBy: '2027-02-20' })),
  })
  const onCase = { shortageId: shortage.shortageId }
  await run(people.zhouQiming, 'shortage.mine', { employerId, seasonId: '2027' })
  await run(people.zhouQiming, 'shortage.get', onCase)
  await run(people.zhouQiming, 'shortage.edit', { ...onCase, version: 1, posts })
  await run(people.zhouQiming, 'shortage.fill', { ...onCase, version: 2, postId: 'p2', filled: 3 })
  await run(people.zhouQiming, 'shortage.withdraw', { ...onCase, version: 3 })
}

async function officers(run: Run): Promise<void> {
  const city = 'demo-officer-city-370200'
  const county = 'demo-officer-district-330922'
  await run(city, 'officer.home', { seasonId: '2021' })
  await run(city, 'officer.home', { seasonId: '2021', regionCode: '370211' })
  await run(city, 'officer.home', { seasonId: '2021', regionCode: '370211005' })
  for (const regionCode of [undefined, '370211', '370211005']) {
    for (const filter of [
      {},
      { stay: 'leaving' as const },
      { checked: false },
      { stay: 'staying' as const, checked: true },
      { search: '刘志强' },
    ])
      await run(city, 'roster.list', { seasonId: '2021', regionCode, ...filter })
    for (const tier of [undefined, 1, 3] as const)
      await run(city, 'shortage.queue', { seasonId: '2021', regionCode, tier })
  }
  const { entries } = await run(city, 'roster.list', { seasonId: '2021', checked: false })
  const entry = entries.find(({ stay }) => stay !== null)!
  await run(city, 'roster.get', { entryId: entry.entryId })
  await run(city, 'roster.confirm', { entryId: entry.entryId, version: entry.version })
  const { shortages } = await run(city, 'shortage.queue', { seasonId: '2021' })
  const { shortageId, version } = shortages[0]!
  await run(city, 'shortage.accept', { shortageId, version })
  await run(city, 'shortage.act', { shortageId, version: version + 1, action: 'called', note: '已联系' })
  await run(city, 'claim.queue', {})
  const { claims } = await run(county, 'claim.queue', {})
  await run(county, 'claim.decide', {
    claimId: claims[0]!.claimId,
    version: claims[0]!.version,
    approve: true,
  })
  const { token } = await run(city, 'officer.invite', { level: 'street', regionCode: '370211005' })
  await run('openid-no-scan-officer', 'officer.accept', { token, name: '许宁' })
}

/** Cases that are handed back or have risen, and the agencies that look for people. */
async function agencies(run: Run): Promise<void> {
  const [city, county] = ['demo-officer-city-370200', 'demo-officer-district-370211']
  const seasonId = '2021'
  for (const risenTo of ['district', 'city'] as const)
    for (const tier of [undefined, 2] as const) await run(city, 'shortage.queue', { seasonId, risenTo, tier })
  const { shortages } = await run(county, 'shortage.queue', { seasonId })
  const { shortageId, version } = shortages[0]!
  await run(county, 'shortage.accept', { shortageId, version })
  await run(county, 'shortage.giveBack', { shortageId, version: version + 1, reason: '转给街道办理' })
  await run('openid-no-scan-agency', 'agency.register', {
    creditCode: '914403001922038216',
    name: '青岛远航人力资源有限公司',
    countyCode: '370211',
    contactName: '丁一',
    licenceNumber: '370211-2021-009',
    licenceUntil: '2029-12-31',
  })
  await run('openid-no-scan-agency', 'agency.mine', {})
  await run('openid-no-scan-agency', 'agency.list', { regionCode: '370211' })
  const { agencies: waiting } = await run(county, 'agency.queue', {})
  const last = waiting.at(-1)!
  await run(county, 'agency.decide', { agencyId: last.agencyId, version: last.version, approve: true })
  const { agencies: own } = await run(people.chengYuanzhou, 'me.get', {})
  const of = { agencyId: own[0]!.agencyId, seasonId }
  for (const tier of [undefined, 3] as const) await run(people.chengYuanzhou, 'lead.list', { ...of, tier })
  const { leads } = await run(people.chengYuanzhou, 'lead.list', of)
  const free = leads.find(({ isClaimed }) => !isClaimed)!
  const lead = { agencyId: of.agencyId, shortageId: free.shortageId }
  await run(people.chengYuanzhou, 'lead.claim', lead)
  await run(people.chengYuanzhou, 'lead.mine', of)
  await run(people.chengYuanzhou, 'lead.drop', { ...lead, reason: '工价谈不拢' })
  await run(people.chengYuanzhou, 'agency.seekers', of)
  await run(people.chengYuanzhou, 'placement.list', of)
}

/** What each side says of the people of one employer. */
async function evidence(run: Run): Promise<void> {
  const street = 'demo-officer-street-330922100'
  const seasonId = '2022'
  const { mine } = await run(people.wangXiulan, 'stay.get', { seasonId })
  const facts = { 'worker.insurance': [{ month: '2021-12', region: '330922' }], 'worker.frontline': false }
  await run(people.wangXiulan, 'fact.say', { seasonId, version: mine!.version, facts })
  await run(people.wangXiulan, 'consent.set', { seasonId, kind: 'share-with-employer', granted: true })
  const { employers: own } = await run(people.zhouQiming, 'employer.mine', {})
  const employerId = own[0]!.employerId
  const { version } = await run(people.zhouQiming, 'employer.facts', { employerId })
  const said = { 'employer.workTraining': true }
  await run(people.zhouQiming, 'employer.sayFacts', { employerId, version, facts: said })
  const list = await run(people.zhouQiming, 'confirmation.list', { seasonId, employerId })
  const lines = list.people.map((person) => ({
    entryId: person.entryId,
    version: person.version,
    facts: { 'worker.frontline': true },
  }))
  await run(people.zhouQiming, 'confirmation.save', { seasonId, employerId, lines })
  await run(people.zhouQiming, 'entitlement.ofEmployer', { seasonId, employerId })
  await run(null, 'policy.get', { policy: 'ss22-red500' })
  await run(people.wangXiulan, 'entitlement.recheck', { seasonId, policy: 'ss22-red500', note: '请再看看' })
  await run(street, 'entitlement.ofPerson', { entryId: lines[0]!.entryId })
  for (const status of ['open', 'done'] as const) await run(street, 'task.queue', { seasonId, status })
  const { tasks } = await run(street, 'task.queue', { seasonId })
  const disputed = tasks.find(({ kind }) => kind === 'contradiction')!
  await run(street, 'task.settle', {
    taskId: disputed.taskId,
    version: disputed.version,
    value: disputed.fact!.words[0]!.value!,
  })
}

/** Key employers of a county. */
async function ledger(run: Run): Promise<void> {
  const [county, seasonId] = ['demo-officer-district-370211', '2021']
  for (const list of [undefined, 'protected', 'all'] as const)
    await run(county, 'ledger.list', { seasonId, list })
  const { entries } = await run(county, 'ledger.list', { seasonId })
  const { employerId, version } = entries[0]!
  const onEntry = { seasonId, employerId }
  await run(county, 'ledger.get', onEntry)
  await run(county, 'ledger.save', { ...onEntry, version, isKey: false, takeOn: true })
  await run(county, 'ledger.note', { ...onEntry, version: version + 1, text: '上门看过' })
  const problem = { ...onEntry, version: version + 2, text: '宿舍床位不够' }
  const { problems } = await run(county, 'ledger.problem', problem)
  const { problemId } = problems.at(-1)!
  await run(county, 'ledger.solve', { ...onEntry, version: version + 3, problemId, solution: '借用校舍' })
}

/** What a city settles and publishes. */
async function policies(run: Run): Promise<void> {
  const city = 'demo-officer-city-340800'
  const file = (name: string) => readFileSync(path.join(__dirname, '../..', name), 'utf8')
  const { readings } = await run(city, 'register.list', {})
  const { policy, reading, version, options } = readings[0]!
  const { value } = options[0]!
  await run(city, 'register.preview', { seasonId: '2021', policy, reading, value })
  const decision = { policy, version, reading, value, note: '与财政局商定' }
  await run(city, 'register.decide', { ...decision, effectiveOn: '2021-02-20' })
  await run(city, 'register.list', {})
  const lab = {
    draft: file('domain/policies/aq21-yixiu.json').replace('"version": 1', '"version": 2'),
    cases: file('tests/policies/aq21-yixiu.cases.json'),
  }
  await run(city, 'lab.check', { seasonId: '2021', ...lab })
  await run(city, 'lab.publish', { ...lab, effectiveOn: '2021-02-20', note: '宜秀区改了办法' })
  await run(city, 'lab.published', {})
}
