import { saidOfWorker } from '../../cloudfunctions/_server/known-facts'
import { aPoster, changjiang } from '../support/builders'
import {
  haigong,
  haina,
  seasonId,
  sixteenDays,
  startEvidenceWorld,
  wordsIn,
  周启明,
  林涛,
  沈岚,
  王秀兰,
  type EvidenceWorld,
} from '../support/evidence-world'

const consent = { kind: 'stay-registration', version: '2026-11' } as const
const insured = (month: string, region = '330922') => ({ month, region })

describe('一件事几方说', () => {
  let world: EvidenceWorld
  beforeEach(async () => {
    world = await startEvidenceWorld()
  })
  afterEach(() => world.stack.stop())

  const words = async (path: string) => wordsIn(saidOfWorker(await world.entryOf()), path)
  const hukouByAnswer = async (hukou: string | null) =>
    world.stack.call(王秀兰, 'stay.answer', {
      seasonId,
      version: (await world.entryOf()).version,
      answers: { hukou },
    })
  const lastLine = async () => (await world.stack.call(王秀兰, 'stay.get', { seasonId })).mine?.history[0]

  test('核验过的户口，本人后来说得不一样：核验的算数，本人的话留着，经办人员要看一看', async () => {
    await world.check({ hukou: '500101' })
    const mine = await hukouByAnswer('510104')
    expect(mine.answers.hukou).toBe('500101')
    expect(mine.answered.find(({ key }) => key === 'hukou')?.evidence).toBe('officer')
    expect(await words('worker.hukou')).toEqual(['officer 500101', 'self 510104'])
    expect(mine.history[0]).toMatchObject({
      by: '本人',
      text: '户口所在地：说是“四川省成都市锦江区”，以现场核验的“重庆市万州区”为准',
    })
    const [task] = await world.tasks()
    expect(task).toMatchObject({ kind: 'contradiction', title: '户口所在的区县：说法不一样' })
    expect(task?.fact?.words.map(({ side, text }) => `${side}：${text}`)).toEqual([
      '现场核验（菜园镇经办人员）：重庆市万州区',
      '本人自报：四川省成都市锦江区',
    ])
  })

  test('打算、行程还是最后说的算，改主意不用找人核对', async () => {
    await world.stack.call(沈岚, 'roster.confirm', {
      entryId: (await world.entryOf())._id,
      version: 1,
      stay: 'leaving',
      answers: { leavingOn: '2022-01-28', travel: 'alone' },
    })
    const changed = await world.stack.call(王秀兰, 'stay.answer', {
      seasonId,
      version: 2,
      answers: { leavingOn: '2022-01-29', travel: null },
    })
    expect(changed.answers).toMatchObject({ leavingOn: '2022-01-29' })
    expect(changed.answered.map(({ key }) => key)).not.toContain('travel')
    const stay = await world.stack.call(王秀兰, 'stay.change', { seasonId, version: 3, stay: 'staying' })
    expect(stay.answered[0]).toMatchObject({ key: 'stay', evidence: 'self' })
    expect(await world.tasks()).toEqual([])
  })

  test('单位确认的和本人说的一样，顺序不同也算一样；不一样，才要核对', async () => {
    await world.say({ 'worker.workedDays': [...sixteenDays].reverse() })
    await world.confirm({ 'worker.workedDays': sixteenDays })
    expect(await world.tasks()).toEqual([])
    expect((await lastLine())?.text).toContain('春节前后的到岗日期：确认是')
    await world.confirm({ 'worker.workedDays': sixteenDays.slice(1) })
    expect((await world.tasks()).map(({ title }) => title)).toEqual(['春节前后的到岗日期：说法不一样'])
  })

  test('政策不数的日子、不看的月份说得不同，不开核对', async () => {
    await world.say({
      'worker.workedDays': ['2022-01-20', '2022-01-26'],
      'worker.insurance': [insured('2021-10', '330206'), insured('2021-12')],
    })
    await world.confirm({ 'worker.workedDays': ['2022-01-26'], 'worker.insurance': [insured('2021-12')] })
    expect(await world.tasks()).toEqual([])
  })

  test.each([
    ['一方改得一样了', async (at: EvidenceWorld) => at.confirm({ 'worker.frontline': true })],
    ['一方收回了', async (at: EvidenceWorld) => void (await at.say({ 'worker.frontline': null }))],
    ['经办人员现场核了', async (at: EvidenceWorld) => at.check({ frontline: false })],
  ])('%s，核对自己办结', async (_name, resolve) => {
    await world.say({ 'worker.frontline': true })
    await world.confirm({ 'worker.frontline': false })
    expect(await world.tasks()).toHaveLength(1)
    await resolve(world)
    expect(await world.tasks()).toEqual([])
    expect(await world.tasks('done')).toHaveLength(1)
  })

  test('办结以后又说出新的不一样，同一件重新打开；只是重复旧话，不重开', async () => {
    await world.say({ 'worker.frontline': true })
    await world.confirm({ 'worker.frontline': false })
    const [opened] = await world.tasks()
    await world.check({ frontline: false })
    await world.say({ 'worker.frontline': true })
    await world.confirm({ 'worker.frontline': false })
    expect(await world.tasks()).toEqual([])
    await world.say({ 'worker.frontline': null })
    await world.say({ 'worker.frontline': true })
    const [again] = await world.tasks()
    expect([again?.taskId, again?.number]).toEqual([opened?.taskId, opened?.number])
    expect(again?.version).toBeGreaterThan(opened!.version)
  })

  test('经办人员收回自己的话，两边还不一样，重新要人核对', async () => {
    await world.say({ 'worker.frontline': true })
    await world.confirm({ 'worker.frontline': false })
    await world.check({ frontline: false })
    await world.check({ frontline: null })
    expect(await words('worker.frontline')).toEqual(['employer false', 'self true'])
    expect(await world.tasks()).toHaveLength(1)
  })

  test('现场点“情况属实”，说法不一样的那项不算核过，到岗日子也不算', async () => {
    await world.say({ 'worker.hukou': '510104', 'worker.frontline': true, 'worker.workedDays': sixteenDays })
    await world.confirm({ 'worker.frontline': false })
    const { _id: entryId, version } = await world.entryOf()
    const person = await world.stack.call(沈岚, 'roster.confirm', { entryId, version })
    expect(Object.fromEntries(person.answered.map(({ key, evidence }) => [key, evidence]))).toMatchObject({
      hukou: 'officer',
      frontline: 'employer',
      'worker.workedDays': 'self',
    })
    expect(person.history[0]?.text).toBe('现场核验，情况属实')
    expect(await world.tasks()).toHaveLength(1)
  })

  test('经办人员不能核自己的登记', async () => {
    await world.stack.call(沈岚, 'stay.declare', { placeToken: aPoster()._id, stay: 'staying', consent })
    const { _id: entryId, version } = await world.entryOf(沈岚)
    const refused = world.stack.call(沈岚, 'roster.confirm', { entryId, version })
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('本人在待遇里看得到谁说了什么、哪句算数', async () => {
    await world.say({ 'worker.frontline': true })
    await world.confirm({ 'worker.frontline': false })
    const { entitlements } = await world.stack.call(王秀兰, 'entitlement.mine', { seasonId })
    const red = entitlements.find(({ policy }) => policy === 'ss22-red500')
    const condition = red?.conditions.find(({ id }) => id === 'frontline')
    expect(condition).toMatchObject({ result: 'unmet', evidence: '企业确认（嵊泗海工装备有限公司）' })
    expect(condition?.words[0]?.words.map(({ side, text, decides }) => [side, text, decides])).toEqual([
      ['企业确认（嵊泗海工装备有限公司）', '不是', true],
      ['本人自报', '是', false],
    ])
  })

  test('本人说的事实存下来，不用再问；收回就又不知道', async () => {
    const said = await world.say({ 'worker.insurance': [insured('2021-12')], 'worker.hukou': '510104' })
    expect(said.map(({ fact, evidence }) => [fact, evidence])).toEqual([
      ['worker.insurance', 'self'],
      ['worker.hukou', 'self'],
    ])
    const ask = async () => (await world.stack.call(王秀兰, 'entitlement.mine', { seasonId })).questions
    expect((await ask()).map(({ fact }) => fact)).not.toContain('worker.insurance')
    const [taken] = await world.say({ 'worker.insurance': null })
    expect(taken).toEqual({
      fact: 'worker.insurance',
      value: null,
      text: null,
      evidence: null,
      ownText: null,
    })
    expect((await ask()).map(({ fact }) => fact)).toContain('worker.insurance')
    expect((await lastLine())?.text).toBe('社保缴费记录：清空')
  })

  test('别人的话算数时，本人看得到自己说的那句', async () => {
    await world.confirm({ 'worker.frontline': false })
    const [frontline] = await world.say({ 'worker.frontline': true })
    expect(frontline).toMatchObject({ text: '不是', evidence: 'employer', ownText: '是' })
  })

  test.each([
    ['过年打算', { 'worker.stay': 'staying' }, '这一项不在这里填'],
    ['在哪里过年', { 'worker.stayRegion': '330922' }, '这一项不在这里填'],
    ['单位的事', { 'employer.operation': 'normal' }, '这一项不在这里填'],
    ['不认识的事', { 'worker.salary': 3000 }, '这一项不在这里填'],
    ['不存在的日子', { 'worker.workedDays': ['2022-02-30'] }, '有的日子不存在，请重选'],
    ['还没到的日子', { 'worker.workedDays': ['2022-02-13'] }, '还没到这一天，到时候再填'],
    ['还没到的月份', { 'worker.insurance': [insured('2022-03')] }, '还没到这一天，到时候再填'],
    ['没有的地区', { 'worker.insurance': [insured('2021-12', '999999')] }, '没有这个地区，请重选'],
    ['没有的户口地', { 'worker.hukou': '119999' }, '没有这个地区，请重选'],
    ['类型不对', { 'worker.frontline': 'yes' }, '请选“是”或“不是”'],
    ['没有的选项', { 'worker.legalMatter': 'divorce' }, '请从给出的选项里选'],
  ])('本人不能这样说：%s；说清是哪一项，什么都不存', async (_name, facts, reason) => {
    const before = await world.entryOf()
    await expect(world.say(facts)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      fields: { [`facts.${Object.keys(facts)[0]}`]: reason },
    })
    expect(await world.entryOf()).toEqual(before)
  })

  test('记录已经变了，就请看过再说', async () => {
    await world.say({ 'worker.hukou': '510104' })
    const late = world.stack.call(王秀兰, 'fact.say', { seasonId, version: 1, facts: {} })
    await expect(late).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
  })

  test('换了单位，原单位说的岗位不再算；别人替他改的单位，要本人再同意才看得到', async () => {
    await world.confirm({ 'worker.frontline': true, 'worker.insurance': [insured('2021-12')] })
    const { _id: entryId, version } = await world.entryOf()
    const moved = await world.stack.call(沈岚, 'roster.confirm', {
      entryId,
      version,
      answers: { employerId: haina._id },
    })
    expect(moved.answered.map(({ key }) => key)).not.toContain('frontline')
    expect(moved.answered.map(({ key }) => key)).toContain('worker.insurance')
    expect((await world.entryOf()).sharedWith).toBeNull()
  })

  test('人换了街道，核对跟着人走', async () => {
    await world.say({ 'worker.frontline': true })
    await world.confirm({ 'worker.frontline': false })
    const elsewhere = aPoster({ _id: 'WorkerWallSomewhereEls', shortCode: 'ELSEWALL', ...changjiang })
    await world.stack.insert({ posters: [elsewhere] })
    await world.stack.call(王秀兰, 'stay.declare', { placeToken: elsewhere._id, stay: 'staying', consent })
    expect(await world.tasks()).toEqual([])
    const { tasks } = await world.stack.call(林涛, 'task.queue', { seasonId })
    expect(tasks).toHaveLength(1)
  })

  test('撤回后，核对、请求复核、各方的话和提到本人的回话都没有了', async () => {
    await world.say({ 'worker.frontline': true })
    await world.confirm({ 'worker.frontline': false })
    await world.stack.call(王秀兰, 'entitlement.recheck', { seasonId, policy: 'ss22-red500', note: '看一看' })
    const { _id: entryId, version } = await world.entryOf()
    const save = () =>
      world.stack.call(
        周启明,
        'confirmation.save',
        {
          seasonId,
          employerId: haigong._id,
          lines: [{ entryId, version, facts: { 'worker.frontline': null } }],
        },
        { requestId: 'confirm-before-withdrawal' },
      )
    await save()
    await world.stack.call(王秀兰, 'stay.withdraw', { seasonId })
    for (const collection of ['tasks', 'rosterEntries', 'rosterHistory', 'mentions'] as const)
      expect(await world.stack.all(collection)).toEqual([])
    await expect(save()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.tasks('done')).toEqual([])
  })

  test('请求复核还没办完就撤回，不留下没有主人的留言', async () => {
    const commit = { action: 'database.commitTransaction' }
    world.stack.gateway.faults.add({ match: commit, kind: 'delay', ms: 300, times: 1 })
    const input = { seasonId, policy: 'ss22-red500', note: '请看一看' }
    const asking = world.stack.call(王秀兰, 'entitlement.recheck', input)
    await new Promise((resolve) => setTimeout(resolve, 150))
    await world.stack.call(王秀兰, 'stay.withdraw', { seasonId })
    await asking
    expect(await world.stack.all('rosterEntries')).toEqual([])
    expect(await world.stack.all('tasks')).toEqual([])
  })
})
