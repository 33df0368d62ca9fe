import { aPost, aSeason, aShortage, anEmployer, anEmployerPerson, anOfficer } from '../support/builders'
import { startStack, type Stack } from '../support/stack'

const 周启明 = 'openid-zhou-qiming'
const 沈岚 = 'openid-shen-lan'
const 林涛 = 'openid-lin-tao'
const haigong = anEmployer({ openShortages: { '2022': 'shortage-haigong' } })
const post = { trade: 'welder', neededBy: '2022-02-20' } as const
const shortageId = 'shortage-haigong'

describe('改缺工、受理缺工', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    const posts = ['p1', 'p2', 'p3'].map((postId) => aPost({ postId, headcount: 4 }))
    await stack.insert({ seasons: [aSeason()], employers: [haigong], shortages: [aShortage({ posts })] })
    await stack.insert(anEmployerPerson({ openid: 周启明, employerId: haigong._id }))
    for (const openid of [沈岚, 林涛])
      await stack.insert(
        anOfficer({
          openid,
          name: openid === 沈岚 ? '沈岚' : '林涛',
          level: 'street',
          regionCode: haigong.streetCode,
        }),
      )
  })
  afterEach(() => stack.stop())

  test('删掉前面的岗位再加新的，新岗位不和留下的撞编号', async () => {
    const edited = await stack.call(周启明, 'shortage.edit', {
      shortageId,
      version: 1,
      posts: [
        { ...post, postId: 'p3', headcount: 4 },
        { ...post, headcount: 2 },
        { ...post, headcount: 1 },
      ],
    })
    expect(edited.posts.map(({ postId }) => postId)).toEqual(['p3', 'p4', 'p5'])
  })

  test('删掉的岗位，编号不再给别的岗位：投过它的人、印出去的码还认得它', async () => {
    const kept = { ...post, headcount: 4 }
    const fewer = await stack.call(周启明, 'shortage.edit', {
      shortageId,
      version: 1,
      posts: ['p1', 'p2'].map((postId) => ({ ...kept, postId })),
    })
    const more = await stack.call(周启明, 'shortage.edit', {
      shortageId,
      version: fewer.version,
      posts: [...['p1', 'p2'].map((postId) => ({ ...kept, postId })), { ...kept, trade: 'cook' }],
    })
    expect(more.posts.map(({ postId }) => postId)).toEqual(['p1', 'p2', 'p4'])
  })

  test('同一个岗位写了两遍，要拒绝，不然招到的人会算两遍', async () => {
    const twice = stack.call(周启明, 'shortage.edit', {
      shortageId,
      version: 1,
      posts: [
        { ...post, postId: 'p1', headcount: 4 },
        { ...post, postId: 'p1', headcount: 9 },
      ],
    })
    await expect(twice).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      fields: { 'posts.1.postId': expect.any(String) as string },
    })
  })

  test('已经有专员受理，别人再点受理，不换专员，也不退回“已受理”', async () => {
    await stack.call(沈岚, 'shortage.accept', { shortageId, version: 1 })
    await stack.call(沈岚, 'shortage.act', { shortageId, version: 2, action: 'called', note: '' })
    const again = stack.call(林涛, 'shortage.accept', { shortageId, version: 3 })
    await expect(again).rejects.toMatchObject({ code: 'SHORTAGE_TAKEN' })
    const shortage = await stack.call(沈岚, 'shortage.get', { shortageId })
    expect(shortage).toMatchObject({ status: 'in-service', specialist: '菜园镇经办人员 沈岚' })
  })

  test('来往两百多次以后，时间线上仍看得到最近的一次', async () => {
    for (let version = 1; version <= 205; version++)
      await stack.call(周启明, 'shortage.fill', { shortageId, version, postId: 'p1', filled: version % 4 })
    const { timeline } = await stack.call(沈岚, 'shortage.get', { shortageId })
    expect(timeline.at(-1)?.title).toBe('已招到 1 人')
    expect(timeline).toHaveLength(200)
  })

  test('上报后加到高一档，招到人降了档，高一档的服务不取消', async () => {
    const grown = await stack.call(周启明, 'shortage.edit', {
      shortageId,
      version: 1,
      posts: [{ ...post, postId: 'p1', headcount: 120 }],
    })
    expect(grown.services.map(({ code }) => code)).toContain('cross-region')
    const filled = await stack.call(周启明, 'shortage.fill', {
      shortageId,
      version: 2,
      postId: 'p1',
      filled: 110,
    })
    expect(filled.tierNow).toBe(1)
    expect(filled.services.map(({ code }) => code)).toContain('cross-region')
  })
})
