import type { Page, Route } from 'playwright-core'
import { words } from '../../../src/features/confirmations/words'
import { shown } from './support/hand'
import { careLimits, standardLimits } from './ease/limits'
import { measure } from './ease/measure'
import { setStage } from './support/stage'
import { register, world } from './support/world'

const stage = setStage()
const { employerId, seasonId, employerPerson } = world
const about = { employerId, seasonId }
const workers = Array.from({ length: 25 }, (_, place) => ({
  openid: `worker-share-${place}`,
  name: `周${'一二三四五六七八九十'[place % 10]}${'春夏秋'[Math.floor(place / 10)]}`,
}))
const [first, second] = workers as [(typeof workers)[0], (typeof workers)[0]]

/** Registers and agrees to tell the employer. */
async function share({ openid, name }: { openid: string; name: string }): Promise<void> {
  const site = stage.site()
  await register(site, { openid, name, stay: 'staying' })
  await site.call(openid, 'consent.set', { seasonId, kind: 'share-with-employer', granted: true })
}

async function frontlineOf(name: string) {
  const { people } = await stage.site().call(employerPerson, 'confirmation.list', { ...about, limit: 50 })
  const person = people.find((each) => each.name === name)
  const fact = person?.facts.find((each) => each.fact === 'worker.frontline')
  return { value: fact?.value, evidence: fact?.evidence, version: person?.version }
}

/** Every save goes through `answer`, counted from one. */
async function watchSaves(page: Page, answer: (call: Route, place: number) => Promise<void>): Promise<void> {
  let place = 0
  await page.route('**/call', async (call) => {
    if (!call.request().postData()?.includes('"confirmation.save"')) return call.continue()
    place += 1
    await answer(call, place)
  })
}

/** As a gateway that gave up: whether the call arrived is not known. */
function noReply(call: Route): Promise<void> {
  return call.fulfill({ json: {} })
}

test('还没有人同意时，说清楚别人怎么才会出现在这里', async () => {
  for (const care of [false, true]) {
    const { page, hand, goTo } = await stage.visit(employerPerson, { width: 320, care })
    await goTo('employerConfirm', about)
    await hand.sees(words.nobody)
    await hand.sees(/打开“告诉我的单位”/)
    expect(await measure(page, care ? careLimits : standardLimits)).toEqual([])
  }
})

describe('二十五个人同意告诉单位以后', () => {
  beforeAll(async () => {
    for (const worker of workers) await share(worker)
  }, 120_000)

  test('周启明一次确认二十五个人，一个例外，分两次存完，十秒内能撤销', async () => {
    const { hand, goTo } = await stage.visit(employerPerson)
    await goTo('employerHome', { seasonId })
    await hand.tap('button', new RegExp(`^${words.confirmTitle}`))
    await hand.tap('radio', '全部都是一线')
    await hand.type(words.find, first.name)
    await hand.tap('button', new RegExp(`^${first.name}`))
    await hand.tapInDialog('radio', '不是一线')
    await hand.tapInDialog('button', words.done)
    await hand.sees(words.apart(1))
    await hand.tap('button', words.save(25))
    await hand.sees(words.saved(25))
    expect(await frontlineOf(first.name)).toMatchObject({ value: false, evidence: 'employer' })
    expect(await frontlineOf(second.name)).toMatchObject({ value: true, evidence: 'employer' })

    await hand.tap('button', '撤销')
    await hand.sees(words.undone)
    expect(await frontlineOf(second.name)).toMatchObject({ value: null, evidence: null })
    await hand.sees(words.save(25))
  })

  test('存到一半断了网：已存多少、还剩多少都说清，接着存就好', async () => {
    const { page, hand, goTo } = await stage.visit(employerPerson)
    await goTo('employerConfirm', about)
    let isBroken = true
    await watchSaves(page, (call, place) => (isBroken && place === 2 ? noReply(call) : call.continue()))
    await hand.tap('radio', '全部都是一线')
    await hand.tap('button', words.save(25))
    await hand.sees(words.brokeOff(20, 5))
    isBroken = false
    await hand.tap('button', words.goOn(5))
    await hand.sees(words.saved(5))
    expect(await frontlineOf(second.name)).toMatchObject({ value: true, evidence: 'employer' })
  })

  test('点了一半刷新，点过的都在', async () => {
    const { page, hand, goTo, reload } = await stage.visit(employerPerson)
    await goTo('employerConfirm', about)
    await hand.tap('radio', '全部不是一线')
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('不是一线'))
    await reload()
    await hand.sees(words.draftKept)
    await hand.sees(words.save(25))
    await hand.tap('button', words.notTogether)
  })

  test('存的时候本人刚改过：先给看最新的，再存一次才算数', async () => {
    const { hand, goTo } = await stage.visit(employerPerson)
    await goTo('employerConfirm', about)
    const site = stage.site()
    const { mine } = await site.call(second.openid, 'stay.get', { seasonId })
    await site.call(second.openid, 'stay.answer', {
      seasonId,
      version: mine?.version ?? 0,
      answers: { hukou: '510104' },
    })
    await hand.tap('radio', '全部不是一线')
    await hand.tap('button', words.save(25))
    await hand.sees(words.stale(1))
    await hand.sees(words.changedMeanwhile)
    expect(await frontlineOf(second.name)).toMatchObject({ value: true })
    await hand.tap('button', words.save(1))
    await hand.sees(words.saved(1))
    expect(await frontlineOf(second.name)).toMatchObject({ value: false, evidence: 'employer' })
  })

  test('有人刚收回同意：不存他的，名单更新，其余的接着存', async () => {
    const { page, hand, goTo } = await stage.visit(employerPerson)
    await goTo('employerConfirm', about)
    await hand.tap('radio', '全部都是一线')
    await hand.sees(words.save(25))
    const left = { seasonId, kind: 'share-with-employer', granted: false } as const
    await stage.site().call(first.openid, 'consent.set', left)
    await hand.tap('button', words.save(25))
    await hand.sees(words.listChanged)
    await hand.tap('button', /^(接着)?保存 \d+ 人$/)
    await hand.sees(/已保存 \d+ 人/)
    expect(await page.getByText(first.name).filter({ visible: true }).count()).toBe(0)
    expect(await frontlineOf(second.name)).toMatchObject({ value: true })
  })

  test('单位看到的只有姓名和要确认的事，户口看不到', async () => {
    const { page, hand, goTo } = await stage.visit(employerPerson)
    await goTo('employerConfirm', about)
    await hand.sees(second.name)
    expect(await page.locator('body').innerText()).not.toMatch(/成都|户口/)
  })
})

test('单位情况：点开就答，十秒内能撤销，也能收回', async () => {
  const { hand, goTo } = await stage.visit(employerPerson)
  await goTo('employerHome', { seasonId })
  await hand.tap('button', new RegExp(`^${words.factsTitle}`))
  await hand.tap('button', /^单位受疫情影响严重吗/)
  await hand.tap('radio', '是')
  await hand.sees(words.factSaved)
  await hand.sees(/现在：是（单位说的）/)
  await hand.tap('button', '撤销')
  await hand.sees(words.notSaid)

  await hand.tap('button', /^单位受疫情影响严重吗/)
  await hand.tap('radio', '不是')
  await hand.sees(/现在：不是（单位说的）/)
  await hand.tap('button', /^单位受疫情影响严重吗/)
  await hand.tap('button', words.takeBack)
  await hand.sees(words.takenBack)
})

test('单位情况没存成：答的还在，再存一次就好', async () => {
  const { page, hand, goTo, reload } = await stage.visit(employerPerson)
  await goTo('employerFacts', about)
  await page.route('**/call', (call) =>
    call.request().postData()?.includes('"employer.sayFacts"') ? noReply(call) : call.continue(),
  )
  await hand.tap('button', /^单位开展以工代训了吗/)
  await hand.tap('radio', '是')
  await hand.sees(words.pending('是'))
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('own-facts'))
  await page.unroute('**/call')
  await reload()
  await hand.tap('button', words.again)
  await shown(page.getByText(/现在：是（单位说的）/)).waitFor()
})
