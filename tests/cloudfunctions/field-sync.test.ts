import type { Check } from '../../domain/contracts/field'
import { entryIdOf } from '../../cloudfunctions/_server/repositories/roster'
import { personIdOf } from '../../local/demo/person'
import { aRosterEntry, aSeason, anEmployerPerson, anOfficer, caiyuan, changjiang } from '../support/builders'
import { aSite } from '../support/field-builders'
import { startStack, type Stack } from '../support/stack'

const [沈岚, 周启明, 林涛, 王秀兰] = ['openid-shen-lan', 'openid-zhou', 'openid-lin-tao', 'openid-wang']
const seasonId = '2022'
const now = '2026-11-21T03:00:00.000Z'
const entryId = entryIdOf(seasonId, personIdOf(王秀兰))
const slice = { seasonId, regionCode: caiyuan.streetCode }
const device = 'device-of-shen-lan'

let made = 0
function aCheck(over: Partial<Check> = {}): Check {
  made += 1
  return {
    checkId: `check-${String(made).padStart(16, '0')}`,
    ...(over.addedId ? {} : { entryId }),
    says: { presence: 'here' },
    after: {},
    sawStay: 'staying',
    seq: made,
    deviceAt: now,
    ...over,
  }
}

describe('核查传到服务器', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now })
    await stack.insert({
      seasons: [aSeason()],
      sites: [aSite({ _id: 'site-one', name: '一号楼' })],
      rosterEntries: [
        aRosterEntry(王秀兰, {
          name: '王秀兰',
          siteId: 'site-one',
          room: '305室',
          employerId: 'employer-haigong',
          employerName: '嵊泗海工',
        }),
      ],
    })
    const street = { level: 'street', regionCode: caiyuan.streetCode } as const
    await stack.insert(anOfficer({ openid: 沈岚, ...street }))
    await stack.insert(anOfficer({ openid: 周启明, name: '周启明', ...street }))
    await stack.insert(
      anOfficer({ openid: 林涛, name: '林涛', level: 'street', regionCode: changjiang.streetCode }),
    )
    await stack.insert(
      anEmployerPerson({ openid: 王秀兰, employerId: 'employer-of-nobody', status: 'revoked' }),
    )
  })
  afterEach(() => stack.stop())

  const sync = (checks: Check[], openid = 沈岚, sentAt = now) =>
    stack.call(openid, 'field.sync', { seasonId, device, sentAt, checks })
  const outcomeOf = async (check: Check, openid = 沈岚) => (await sync([check], openid)).outcomes[0]!
  const entry = async (id = entryId) => (await stack.stored('rosterEntries', id))!
  const tasks = async () =>
    (await stack.call(沈岚, 'task.queue', { seasonId })).tasks.map(({ kind, subject }) => [
      kind,
      subject.name,
    ])

  test('取名单：姓名、楼栋、房号都在，没有电话和身份证号，留下一条谁取了什么的记录', async () => {
    const begun = await stack.call(沈岚, 'field.begin', { ...slice, siteId: 'site-one' })
    expect(begun).toMatchObject({ title: '菜园镇 · 一号楼', arrived: [], earlier: null, serverNow: now })
    const { lines, next } = await stack.call(沈岚, 'field.page', { takeId: begun.takeId })
    expect(next).toBeNull()
    expect(lines).toMatchObject([
      {
        entryId,
        name: '王秀兰',
        site: { name: '一号楼' },
        placeText: '305室',
        stay: 'staying',
        presence: [],
      },
    ])
    expect(Object.keys(lines[0]!).sort()).not.toEqual(expect.arrayContaining(['phone']))
    const [access] = await stack.all('accesses')
    expect(access).toMatchObject({
      kind: 'take',
      by: '菜园镇经办人员',
      text: '取走随身名单：菜园镇 · 一号楼',
    })
    await expect(stack.call(周启明, 'field.page', { takeId: begun.takeId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('过了一天的名单不能接着取，要重新取', async () => {
    const { takeId } = await stack.call(沈岚, 'field.begin', slice)
    await stack.insert({ seasons: [aSeason({ _id: '2099', isDemo: false, fixedOn: null })] })
    const next = await stack.call(沈岚, 'field.begin', { ...slice, seasonId: '2099' })
    stack.setNow('2026-11-22T03:00:00.000Z')
    await expect(stack.call(沈岚, 'field.page', { takeId: next.takeId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    // A demo season stays on its day.
    await stack.call(沈岚, 'field.page', { takeId })
  })

  test('人在：看到的留岗成了现场核验；本人的记录里写明', async () => {
    const check = aCheck({ note: '在宿舍' })
    await expect(outcomeOf(check)).resolves.toMatchObject({ outcome: 'accepted', code: null })
    expect(await entry()).toMatchObject({ stay: 'staying', stayEvidence: 'officer', checked: true })
    const { history } = await stack.call(沈岚, 'roster.get', { entryId })
    expect(history[0]).toMatchObject({ by: '菜园镇经办人员', evidence: 'officer' })
    expect(history[0]?.text).toMatch(/现场核查：人在.*在宿舍/)
  })

  test('同一条传五遍，只有一份，回话一样', async () => {
    const check = aCheck({ needs: [{ kind: 'housing', note: '窗户漏风' }] })
    const replies = []
    for (let times = 0; times < 5; times++) replies.push(await outcomeOf(check))
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
    expect(await stack.all('checks')).toHaveLength(1)
    expect((await entry()).version).toBe(2)
    expect(await tasks()).toEqual([['need', '王秀兰']])
  })

  test('同一批同时到两遍，也只有一份', async () => {
    const checks = [aCheck(), aCheck({ says: { presence: 'left' } })]
    await Promise.all([sync(checks), sync(checks), sync(checks)])
    expect(await stack.all('checks')).toHaveLength(2)
  })

  test('离开、没找到不改本人的打算，对不上的成了一件事', async () => {
    await outcomeOf(aCheck({ says: { presence: 'left' } }))
    expect(await entry()).toMatchObject({ stay: 'staying', stayEvidence: 'self', checked: false })
    expect(await tasks()).toEqual([['presence', '王秀兰']])
    const seen = (await entry()).field!.presence!.standing.map(({ checkId }) => checkId)
    await outcomeOf(aCheck({ says: { presence: 'here' }, after: { presence: seen } }))
    expect(await tasks()).toEqual([])
  })

  test('先没找到，后来问到已经离开：还是那件事，写的是后来的', async () => {
    const before = aCheck({ says: { presence: 'not-found' } })
    await outcomeOf(before)
    await outcomeOf(aCheck({ says: { presence: 'left' }, after: { presence: [before.checkId] } }))
    const open = await stack.call(沈岚, 'task.queue', { seasonId })
    expect(open.tasks.map(({ note }) => note)).toEqual(['登记的是留岗过年，现场说已经离开'])
  })

  test('两位都没看到对方的话：并排，先到的算数，成了一件事；看过两句再说，就没有分歧了', async () => {
    const first = aCheck({ says: { presence: 'here' } })
    const second = aCheck({ says: { presence: 'not-found' } })
    await outcomeOf(first)
    await expect(outcomeOf(second, 周启明)).resolves.toMatchObject({ outcome: 'beside' })
    const { standing } = (await entry()).field!.presence!
    expect(standing.map(({ value }) => value)).toEqual(['here', 'not-found'])
    expect(await tasks()).toEqual([['conflict', '王秀兰']])
    const after = { presence: [first.checkId, second.checkId] }
    await expect(outcomeOf(aCheck({ after }))).resolves.toMatchObject({ outcome: 'accepted' })
    expect(await tasks()).toEqual([])
  })

  test('定哪句算数的时候，又来了没看过的第三句：先看了再定，不会悄悄盖掉', async () => {
    const [first, second, third] = [
      aCheck({ says: { presence: 'here' } }),
      aCheck({ says: { presence: 'not-found' } }),
      aCheck({ says: { presence: 'left' } }),
    ]
    await sync([first, second])
    const [seen] = (await stack.call(沈岚, 'task.queue', { seasonId })).tasks
    expect(seen?.sides).toHaveLength(2)
    await outcomeOf(third, 周启明)
    const settled = { taskId: seen!.taskId, version: seen!.version, checkId: first.checkId }
    await expect(stack.call(沈岚, 'task.settle', settled)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    const again = await stack.call(沈岚, 'task.get', { taskId: seen!.taskId })
    expect(again.sides).toHaveLength(3)
    await stack.call(沈岚, 'task.settle', { ...settled, version: again.version })
    expect((await entry()).field!.presence!.standing.map(({ value }) => value)).toEqual(['here'])
  })

  test('现场问到的打算成了现场核验；日子也是', async () => {
    await outcomeOf(aCheck({ says: { presence: 'here', stay: 'leaving', leavingOn: '2022-02-14' } }))
    expect(await entry()).toMatchObject({ stay: 'leaving', stayEvidence: 'officer' })
    expect((await entry()).answers.leavingOn).toMatchObject({ value: '2022-02-14', evidence: 'officer' })
  })

  test('取名单以后本人改了打算：谁的话都不悄悄盖掉，先按本人的算', async () => {
    const open = await entry()
    await stack.call(王秀兰, 'stay.change', { seasonId, version: open.version, stay: 'undecided' })
    const check = aCheck({ says: { presence: 'here', stay: 'leaving' }, sawStay: 'staying' })
    await expect(outcomeOf(check)).resolves.toMatchObject({ outcome: 'beside' })
    expect(await entry()).toMatchObject({ stay: 'undecided', stayEvidence: 'self' })
    expect(await tasks()).toEqual([['presence', '王秀兰']])
    await outcomeOf(aCheck({ sawStay: 'staying' }))
    expect(await entry()).toMatchObject({ stay: 'undecided', checked: false })
  })

  test('加一个名单上没有的人：上名单、没登记；同名的另算一件事；传几遍都是一个人', async () => {
    const addedId = 'added-on-the-phone'
    const added = { regionCode: caiyuan.streetCode, siteId: 'site-one', name: '王秀兰', placeText: '顶楼' }
    const checks = [
      aCheck({ addedId, added, sawStay: 'unregistered' }),
      aCheck({ addedId, says: { presence: 'left' }, needs: [{ kind: 'unpaid-wages' }] }),
    ]
    const expected = ['accepted', 'beside']
    for (let times = 0; times < 2; times++)
      expect((await sync(checks)).outcomes.map(({ outcome }) => outcome)).toEqual(expected)
    const id = `${seasonId}:added-${addedId}`
    expect(await entry(id)).toMatchObject({
      stay: 'unregistered',
      isHelped: true,
      consents: [],
      siteId: 'site-one',
    })
    expect((await tasks()).map(([kind]) => kind).sort()).toEqual([
      'conflict',
      'duplicate',
      'need',
      'unregistered',
    ])
    const tally = await stack.stored('tallies', `${seasonId}:${caiyuan.streetCode}`)
    expect(tally?.stays.unregistered).toBe(1)
  })

  test('别的街道：一条都进不去，话和没有这个人一样，不漏姓名', async () => {
    const foreign = aCheck({ addedId: 'added-elsewhere-1', added: { regionCode: caiyuan.streetCode } })
    const { outcomes } = await sync([foreign, aCheck(), aCheck({ entryId: '2022:nobody' })], 林涛)
    expect(outcomes.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['refused', 'FORBIDDEN'],
      ['refused', 'NOT_FOUND'],
      ['refused', 'NOT_FOUND'],
    ])
    expect(JSON.stringify(outcomes)).not.toContain('王秀兰')
    expect(await stack.all('checks')).toHaveLength(0)
    await expect(stack.call(林涛, 'field.begin', slice)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('一条被拒，其余照收', async () => {
    const { outcomes } = await sync([aCheck({ entryId: '2022:nobody' }), aCheck()])
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'accepted'])
  })

  test('本人中途撤回：核查记录一并删掉，之后传来的说没有找到', async () => {
    await outcomeOf(aCheck({ note: '家里老人病了' }))
    await stack.call(王秀兰, 'stay.withdraw', { seasonId })
    expect(await stack.all('checks')).toEqual([])
    await expect(outcomeOf(aCheck())).resolves.toMatchObject({ outcome: 'refused', code: 'NOT_FOUND' })
    expect(await stack.stored('rosterEntries', entryId)).toBeNull()
  })

  test('没人给自己核查', async () => {
    await stack.insert({
      grants: anOfficer({ openid: 王秀兰, level: 'street', regionCode: caiyuan.streetCode }).grants ?? [],
    })
    await expect(outcomeOf(aCheck(), 王秀兰)).resolves.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('手机的钟快三天：只标出来，次序按服务器', async () => {
    const ahead = '2026-11-24T03:00:00.000Z'
    const { skewMs } = await sync([aCheck({ deviceAt: ahead })], 沈岚, ahead)
    expect(skewMs).toBe(3 * 86_400_000)
    const [word] = (await entry()).field!.presence!.standing
    expect(word).toMatchObject({ isSkewed: true, deviceAt: '2022-02-15T03:00:00.000Z' })
    expect((await stack.all('checks'))[0]).toMatchObject({ skewMs, on: '2022-02-12' })
  })

  test('存储被清的手机问得到：哪几条服务器收到了；同一天又取名单，记得上一次', async () => {
    await stack.call(沈岚, 'field.begin', slice)
    const check = aCheck()
    await outcomeOf(check)
    const begun = await stack.call(沈岚, 'field.begin', { ...slice, device, unsent: [check.seq, 99_999] })
    expect(begun.arrived).toEqual([check.seq])
    expect(begun.earlier).toMatchObject({ received: 1 })
    const other = await stack.call(周启明, 'field.begin', { ...slice, device, unsent: [check.seq] })
    expect(other).toMatchObject({ arrived: [], earlier: null })
  })

  test('楼里的人分页取全，取的时候有人在改也不漏', async () => {
    const people = Array.from({ length: 250 }, (_, at) =>
      aRosterEntry(`openid-p${at}`, { name: `张${at}`, siteId: 'site-one' }),
    )
    await stack.insert({ rosterEntries: people })
    const { takeId } = await stack.call(沈岚, 'field.begin', { ...slice, siteId: 'site-one' })
    const first = await stack.call(沈岚, 'field.page', { takeId })
    await sync(people.slice(0, 20).map(({ _id }) => aCheck({ entryId: _id })))
    const second = await stack.call(沈岚, 'field.page', { takeId, cursor: first.next! })
    const ids = [...first.lines, ...second.lines].map((line) => line.entryId)
    expect([first.lines.length, second.next]).toEqual([200, null])
    expect(new Set(ids).size).toBe(251)
  })
})
