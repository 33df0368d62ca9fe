import { saidOfEmployer } from '../../cloudfunctions/_server/known-facts'
import { anEmployerPerson } from '../support/builders'
import {
  haigong,
  haina,
  seasonId,
  startEvidenceWorld,
  wordsIn,
  周启明,
  沈岚,
  王秀兰,
  type EvidenceWorld,
} from '../support/evidence-world'

describe('单位说自己的情况', () => {
  let world: EvidenceWorld
  beforeEach(async () => {
    world = await startEvidenceWorld()
  })
  afterEach(() => world.stack.stop())

  const employerId = haigong._id
  const read = () => world.stack.call(周启明, 'employer.facts', { employerId })
  const say = async (facts: Parameters<EvidenceWorld['say']>[0]) =>
    world.stack.call(周启明, 'employer.sayFacts', { employerId, version: (await read()).version, facts })
  const stored = async () => (await world.stack.stored('employers', employerId))!

  test('问的是当地政策要单位答的事，不问在哪里、不问别人的事', async () => {
    const { questions, facts } = await read()
    const asked = questions.map(({ fact }) => fact)
    expect(asked).toEqual(expect.arrayContaining(['employer.kinds', 'employer.efficiencyGrade2020']))
    expect(asked).not.toContain('employer.region')
    expect(asked.filter((fact) => !fact.startsWith('employer.'))).toEqual([])
    expect(asked).not.toContain('employer.trainees')
    expect(facts.find(({ fact }) => fact === 'employer.kinds')).toMatchObject({
      text: '规模以上工业企业',
      evidence: 'officer',
      ownText: null,
    })
    expect(facts.find(({ fact }) => fact === 'employer.efficiencyGrade2020')?.value).toBeNull()
  })

  test('单位自己说的算“单位自报”，留名；员工的待遇跟着变', async () => {
    await say({ 'employer.efficiencyGrade2020': 'B' })
    const { efficiencyGrade2020 } = (await stored()).facts
    expect(efficiencyGrade2020).toMatchObject({ value: 'B', evidence: 'self', by: haigong.name })
    const { entitlements } = await world.stack.call(王秀兰, 'entitlement.mine', { seasonId })
    const red = entitlements.find(({ policy }) => policy === 'ss22-red500')
    const kind = red?.conditions.find(({ id }) => id === 'employer-kind')
    expect(kind?.result).toBe('met')
    expect(kind?.words.flatMap((fact) => fact.words.map(({ side }) => side))).toContain(
      '单位自报（嵊泗海工装备有限公司）',
    )
  })

  test('说得和核过的不一样：核过的算数，哪一季的经办人员都看得到这件核对', async () => {
    const said = await say({ 'employer.kinds': ['service-above-scale'] })
    expect(said.facts.find(({ fact }) => fact === 'employer.kinds')).toMatchObject({
      text: '规模以上工业企业',
      ownText: '规模以上服务业企业',
    })
    for (const season of [seasonId, '2027']) {
      const { tasks } = await world.stack.call(沈岚, 'task.queue', { seasonId: season })
      expect(tasks.map(({ subject }) => subject)).toEqual([
        { kind: 'employer', id: employerId, name: haigong.name },
      ])
    }
    await say({ 'employer.kinds': null })
    expect(wordsIn(saidOfEmployer(await stored()), 'employer.kinds')).toEqual([
      'officer industrial-above-scale',
    ])
    expect(await world.tasks()).toEqual([])
  })

  test.each([
    ['单位在哪里', { 'employer.region': '330922' }],
    ['员工的事', { 'worker.frontline': true }],
    ['没有的选项', { 'employer.operation': 'sometimes' }],
    ['不是整数的人数', { 'employer.outOfProvinceStaff': 1.5 }],
  ])('单位不能这样说：%s', async (_name, facts) => {
    await expect(say(facts)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      fields: { [`facts.${Object.keys(facts)[0]}`]: expect.any(String) as string },
    })
    expect((await stored()).version).toBe(haigong.version)
  })

  test('两个人替一家单位说，后一个要先看最新内容；别家单位碰不到', async () => {
    await world.stack.insert(anEmployerPerson({ openid: 'openid-second', employerId }))
    await say({ 'employer.size': 'medium' })
    const input = { employerId, version: 1, facts: { 'employer.size': 'small' } }
    const late = world.stack.call('openid-second', 'employer.sayFacts', input)
    await expect(late).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    await world.stack.insert(anEmployerPerson({ openid: 'openid-other', employerId: haina._id }))
    const foreign = world.stack.call('openid-other', 'employer.facts', { employerId })
    await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
