import type { RosterEntryDoc } from '../../cloudfunctions/_server/store/documents'
import { aPerson, aRosterEntry, aSharedEntry, anEmployerPerson, word } from '../support/builders'
import {
  haigong,
  haina,
  seasonId,
  sixteenDays,
  startEvidenceWorld,
  沈岚,
  周启明,
  王秀兰,
  type EvidenceWorld,
} from '../support/evidence-world'

const employerId = haigong._id
const insured = (month: string, region = '330922') => ({ month, region })

describe('单位给员工确认', () => {
  let world: EvidenceWorld
  beforeEach(async () => {
    world = await startEvidenceWorld()
  })
  afterEach(() => world.stack.stop())

  const list = (page: { cursor?: string; limit?: number } = {}) =>
    world.stack.call(周启明, 'confirmation.list', { seasonId, employerId, ...page })
  type Lines = Parameters<typeof save>[0]
  const save = (
    lines: { entryId: string; version: number; facts: Record<string, boolean | string[] | null> }[],
  ) => world.stack.call(周启明, 'confirmation.save', { seasonId, employerId, lines })
  const add = async (...rosterEntries: RosterEntryDoc[]) => world.stack.insert({ rosterEntries })

  test('问在不在一线、哪几天到岗、缴没缴社保，给出要数的日子', async () => {
    const { questions, window, people } = await list()
    expect(questions.map(({ fact, kind }) => [fact, kind])).toEqual([
      ['worker.frontline', 'boolean'],
      ['worker.workedDays', 'days'],
      ['worker.insurance', 'months'],
    ])
    expect(window).toEqual({ from: '2022-01-26', to: '2022-02-10' })
    expect(people.map(({ name }) => name)).toEqual(['王秀兰'])
    expect(people[0]?.facts.map(({ value }) => value)).toEqual([null, null, null])
  })

  test('只列登记过、是这家单位、同意告诉单位的人', async () => {
    await add(
      aRosterEntry('openid-silent', { employerId, employerName: haigong.name, name: '没同意' }),
      aSharedEntry('openid-elsewhere', haina, { name: '别家的' }),
      aSharedEntry('openid-listed', haigong, { name: '没登记', stay: 'unregistered', stayEvidence: null }),
      aSharedEntry('openid-last-year', haigong, { name: '别的季', seasonId: '2021' }),
    )
    expect((await list()).people.map(({ name }) => name)).toEqual(['王秀兰'])
  })

  test('除了姓名和问到的几项，什么都不告诉单位', async () => {
    const canaries = [
      '510104',
      '340123',
      '返乡',
      '2022-01-28',
      'low',
      'wages',
      '讨薪',
      '2022-01-20',
      '330206',
    ]
    const entry = aSharedEntry('openid-canary', haigong, {
      name: '陈小妹',
      stay: 'leaving',
      answers: {
        hukou: { ...word('510104', 'officer', '菜园镇经办人员'), others: [word('340123')] },
        leavingOn: word('2022-01-28'),
        travel: word('together'),
        frontline: word(true),
      },
      facts: {
        hukouRisk: word('low'),
        hiredAs: word(['employment-difficulty']),
        legalMatter: word('wages'),
        legalStanding: word('rural-worker'),
        stayCertificate: word(true),
        workedDays: word(['2022-01-20', '2022-01-26']),
        insurance: word([insured('2021-10', '330206'), insured('2021-12')]),
      },
    })
    await add(entry)
    await world.stack.insert(aPerson('openid-canary'))
    const listed = await list()
    const person = listed.people.find(({ entryId }) => entryId === entry._id)
    expect(Object.keys(person!).sort()).toEqual(['entryId', 'facts', 'name', 'version'])
    expect(person?.facts.map(({ fact, text }) => [fact, text])).toEqual([
      ['worker.frontline', '是'],
      ['worker.workedDays', '1月26日'],
      ['worker.insurance', '2021年12月在浙江省舟山市嵊泗县'],
    ])
    const told = [listed]
    const answered = await save([{ entryId: entry._id, version: 1, facts: { 'worker.frontline': false } }])
    const stale = await save([{ entryId: entry._id, version: 1, facts: { 'worker.frontline': false } }])
    const text = JSON.stringify([told, answered, stale])
    expect(canaries.filter((canary) => text.includes(canary))).toEqual([])
    expect(text).not.toContain('employment-difficulty')
  })

  test('员工请人复核，单位看到的一字不变', async () => {
    const before = await list()
    await world.stack.call(王秀兰, 'entitlement.recheck', {
      seasonId,
      policy: 'ss22-red500',
      note: '单位说的不对',
    })
    expect(await list()).toEqual(before)
  })

  test('一次确认二十人，一起存下，写明是单位说的', async () => {
    const people = Array.from({ length: 20 }, (_, index) => aSharedEntry(`openid-${index}`, haigong))
    await add(...people)
    const lines: Lines = people.map(({ _id: entryId }) => ({
      entryId,
      version: 1,
      facts: { 'worker.frontline': true, 'worker.workedDays': sixteenDays },
    }))
    const answer = await save(lines)
    expect(answer.lines.map(({ saved, person }) => [saved, person?.version])).toEqual(
      lines.map(() => [true, 2]),
    )
    const entry = (await world.stack.stored('rosterEntries', people[7]!._id))!
    expect(entry.answers.frontline).toMatchObject({ value: true, evidence: 'employer', by: haigong.name })
    const history = await world.stack.call(沈岚, 'roster.get', { entryId: entry._id })
    expect(history.history[0]).toMatchObject({
      by: haigong.name,
      evidence: 'employer',
      text: '是不是一线岗位：是；春节前后的到岗日期：1月26日到2月10日，共16天',
    })
    const tooMany = save([...lines, { entryId: 'x', version: 1, facts: {} }])
    await expect(tooMany).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })

  test('有一行刚被改过：那一行不存，给出最新内容；其余照存', async () => {
    const other = aSharedEntry('openid-other', haigong, { name: '李强' })
    await add(other)
    await world.say({ 'worker.frontline': false })
    const { _id: entryId } = await world.entryOf()
    const answer = await save([
      { entryId, version: 1, facts: { 'worker.frontline': true } },
      { entryId: other._id, version: 1, facts: { 'worker.frontline': true } },
      { entryId: other._id, version: 1, facts: { 'worker.frontline': false } },
    ])
    expect(answer.lines.map(({ saved, person }) => [saved, person?.name, person?.version])).toEqual([
      [false, '王秀兰', 2],
      [true, '李强', 2],
      [false, '李强', 2],
    ])
    expect(answer.lines[0]?.person?.facts[0]).toMatchObject({ text: '不是', evidence: 'self' })
    expect((await world.entryOf()).version).toBe(2)
  })

  test('没同意的、别家的、没有的、别的季的，说的是同一句，整次都不存', async () => {
    const mine = await world.entryOf()
    const strangers = [
      aRosterEntry('openid-silent', { employerId, employerName: haigong.name }),
      aSharedEntry('openid-elsewhere', haina),
      aSharedEntry('openid-listed', haigong, { stay: 'unregistered', stayEvidence: null }),
      aSharedEntry('openid-last-year', haigong, { seasonId: '2021' }),
    ]
    await add(...strangers)
    const facts = { 'worker.frontline': true }
    for (const entryId of [...strangers.map(({ _id }) => _id), '2022:nobody-at-all'])
      await expect(
        save([
          { entryId: mine._id, version: 1, facts },
          { entryId, version: 1, facts },
        ]),
      ).rejects.toMatchObject({ code: 'NOT_FOUND', fields: {} })
    expect(await world.entryOf()).toEqual(mine)
  })

  test.each([
    ['户口', { 'worker.hukou': '510104' }],
    ['就地过年证明', { 'worker.stayCertificate': true }],
    ['过年打算', { 'worker.stay': 'staying' }],
    ['单位自己的事', { 'employer.operation': 'normal' }],
    ['还没到的日子', { 'worker.workedDays': ['2022-02-13'] }],
  ])('单位不能这样替员工说：%s', async (_name, facts) => {
    const { _id: entryId } = await world.entryOf()
    await expect(save([{ entryId, version: 1, facts: facts as never }])).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      fields: { [`lines.0.facts.${Object.keys(facts)[0]}`]: expect.any(String) as string },
    })
  })

  test('单位收回自己的话，本人说的接着算；再说一遍同样的话，记录不变', async () => {
    await world.say({ 'worker.frontline': true })
    await world.confirm({ 'worker.frontline': false })
    await world.confirm({ 'worker.frontline': null })
    expect((await world.entryOf()).answers.frontline).toMatchObject({ value: true, evidence: 'self' })
    await world.confirm({ 'worker.frontline': true })
    const { version } = await world.entryOf()
    await world.confirm({ 'worker.frontline': true })
    expect((await world.entryOf()).version).toBe(version)
  })

  test('经办人员核过的，单位说得不同也不算；单位看得到自己说的那句', async () => {
    await world.check({ frontline: true })
    await world.confirm({ 'worker.frontline': false })
    const { people } = await list()
    expect(people[0]?.facts[0]).toMatchObject({ text: '是', evidence: 'officer', ownText: '不是' })
    expect(await world.tasks()).toHaveLength(1)
  })

  test('本人撤回同意，单位马上看不到，也存不了；单位说过的话还在', async () => {
    await world.confirm({ 'worker.frontline': true })
    await world.stack.call(王秀兰, 'consent.set', { seasonId, kind: 'share-with-employer', granted: false })
    expect((await list()).people).toEqual([])
    const { _id: entryId, version, answers } = await world.entryOf()
    expect(answers.frontline?.evidence).toBe('employer')
    const refused = save([{ entryId, version, facts: { 'worker.frontline': false } }])
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('上一家单位说过的，这一家看不到、收不回，也不当成自己说的', async () => {
    const entry = aSharedEntry('openid-moved', haigong, {
      name: '李强',
      facts: {
        workedDays: word(['2022-01-26', '2022-01-27'], 'employer', haina.name),
        insurance: { ...word([insured('2021-12')], 'employer', haina.name), others: [word([])] },
      },
    })
    await add(entry)
    const person = (await list()).people.find(({ entryId }) => entryId === entry._id)
    expect(person?.facts.slice(1)).toEqual([
      { fact: 'worker.workedDays', value: null, text: null, evidence: null, ownText: null },
      { fact: 'worker.insurance', value: [], text: '没有缴过', evidence: 'self', ownText: null },
    ])
    const takenBack = { 'worker.workedDays': null, 'worker.insurance': null }
    await save([{ entryId: entry._id, version: 1, facts: takenBack }])
    expect((await world.stack.stored('rosterEntries', entry._id))?.facts).toEqual(entry.facts)
    await save([{ entryId: entry._id, version: 1, facts: { 'worker.workedDays': ['2022-01-26'] } }])
    const stored = (await world.stack.stored('rosterEntries', entry._id))!
    expect(stored.facts?.workedDays).toMatchObject({ value: ['2022-01-26'], by: haigong.name })
  })

  test('没有政策要单位答的季节，一个人也不列', async () => {
    await add(aSharedEntry('openid-2027', haigong, { seasonId: '2027', name: '李强' }))
    const answer = await world.stack.call(周启明, 'confirmation.list', { seasonId: '2027', employerId })
    expect(answer).toMatchObject({ questions: [], window: null, people: [], next: null })
  })

  test('人多时一页一页翻完，不重不漏', async () => {
    const people = Array.from({ length: 23 }, (_, index) => aSharedEntry(`openid-${index}`, haigong))
    await add(...people)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await list({ cursor, limit: 5 })
      seen.push(...page.people.map(({ entryId }) => entryId))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen.sort()).toEqual([...people.map(({ _id }) => _id), (await world.entryOf())._id].sort())
  })

  test('授权收回的人、别家的人，说的都是没有找到', async () => {
    await world.stack.insert(anEmployerPerson({ openid: 'openid-other', employerId: haina._id }))
    const foreign = world.stack.call('openid-other', 'confirmation.list', { seasonId, employerId })
    await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await world.stack.insert(anEmployerPerson({ openid: 'openid-gone', employerId, status: 'revoked' }))
    const revoked = world.stack.call('openid-gone', 'confirmation.list', { seasonId, employerId })
    await expect(revoked).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
