import type { Browser, Page, Route } from 'playwright-core'
import { launchBrowser } from '../../../local/browser/launch'
import { zhouQiming } from '../../../local/demo/people'
import { routes, type RouteName } from '../../../src/routes'
import { seriousByAxe } from './ease/axe'
import { careLimits } from './ease/limits'
import { measure } from './ease/measure'
import { addressOf } from './support/address'
import { shown } from './support/hand'
import { openPhone } from './support/phone'
import { painted, settled } from './support/settled'
import { startEmptySite, type EmptySite } from './support/site'
import { settle, world } from './support/world'

jest.setTimeout(60_000)
let browser: Browser
let site: EmptySite

beforeAll(async () => {
  site = await startEmptySite(world.now)
  await settle(site)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

/** Enough for every page to have something to ask for. */
const params = {
  seasonId: '2022',
  token: world.gatePoster,
  employerId: world.employerId,
  shortageId: 'shortage',
  boardPostId: 'shortage:p1',
  entryId: 'entry',
  key: 'name',
  policy: 'ss22-red500',
}
const routeNames = Object.keys(routes) as RouteName[]

async function openWith(route: RouteName, answer: (call: Route) => Promise<void>): Promise<Page> {
  const look = { width: 320, care: true }
  const { page } = await openPhone(browser, { origin: site.origin, openid: zhouQiming, look })
  await page.route('**/call', answer)
  // The board is looked at by county; an officer looks at their own region.
  const place: Record<string, string> = route.startsWith('jobs') ? { regionCode: '330922' } : {}
  await page.goto(addressOf({ route, params: { ...params, ...place } }))
  await shown(page.locator('.page-body')).waitFor()
  return page
}

async function findings(page: Page): Promise<string[]> {
  await painted(page)
  return [...(await measure(page, careLimits)), ...(await seriousByAxe(page))]
}

test.each(routeNames)('%s：等回音的时候，页面是好好的', async (route) => {
  const page = await openWith(route, () => new Promise(() => undefined))
  expect(await findings(page)).toEqual([])
  await page.context().close()
})

test.each(routeNames)('%s：服务出错的时候，说人话，还能再试', async (route) => {
  const error = { code: 'INTERNAL', message: '服务出错了，请稍后再试', fields: {} }
  const page = await openWith(route, (call) => call.fulfill({ json: { ok: false, error } }))
  await settled(page)
  expect(await findings(page)).toEqual([])
  expect(await page.locator('.page-body').filter({ visible: true }).innerText()).not.toBe('')
  await page.context().close()
})

test('出错以后点“再试一次”，好了就显示', async () => {
  let isBroken = true
  const page = await openWith('officerHome', (call) =>
    isBroken
      ? call.abort()
      : call.continue({ headers: { ...call.request().headers(), 'x-local-openid': world.streetOfficer } }),
  )
  const retry = shown(page.getByRole('button', { name: '再试一次' }))
  await retry.waitFor()
  isBroken = false
  await retry.tap()
  await shown(page.getByText('浙江省舟山市嵊泗县菜园镇')).waitFor()
  await settled(page)
  expect(await measure(page, careLimits)).toEqual([])
})
