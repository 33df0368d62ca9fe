import type { Browser, Page, Route } from 'playwright-core'
import { launchBrowser } from '../../../local/browser/launch'
import { demoIds, openidOf } from './support/demo-ids'
import { zhouQiming } from '../../../local/demo/people'
import type { RouteName } from '../../../src/routes'
import { seriousByAxe } from './ease/axe'
import { careLimits } from './ease/limits'
import { measure } from './ease/measure'
import { addressOf } from './support/address'
import { shown } from './support/hand'
import { openPhone } from './support/phone'
import { painted, settled } from './support/settled'
import { startDemoSite, type DemoSite } from './support/site'

jest.setTimeout(120_000)
let browser: Browser
let site: DemoSite
let employerId: string

beforeAll(async () => {
  site = await startDemoSite()
  ;({ employerId } = await demoIds(site))
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const street = openidOf('沈岚')
const city = openidOf('严映雪')
const reading = { policy: 'aq21-tongcheng', reading: 'outsider', seasonId: '2021' }
const pages: [RouteName, string, Record<string, string>][] = [
  ['employerConfirm', zhouQiming, { seasonId: '2022' }],
  ['employerFacts', zhouQiming, { seasonId: '2022' }],
  ['deskTasks', street, { seasonId: '2022' }],
  ['deskTask', street, { seasonId: '2022', taskId: 'one' }],
  ['deskSites', street, { seasonId: '2022' }],
  ['deskStaff', street, { seasonId: '2022' }],
  ['deskImports', street, { seasonId: '2022' }],
  ['deskImport', street, { seasonId: '2022', importId: 'one' }],
  ['deskExports', street, { seasonId: '2022' }],
  ['deskAccess', street, { seasonId: '2022' }],
  ['deskDigests', street, { seasonId: '2022' }],
  ['deskDigest', street, { seasonId: '2022' }],
  ['deskSeries', street, { seasonId: '2022' }],
  ['deskPractices', street, { seasonId: '2022' }],
  ['publicFigures', street, { seasonId: '2022', regionCode: '330922' }],
  ['officerRegister', city, {}],
  ['officerRegister', city, reading],
  ['officerLab', city, { seasonId: '2021' }],
]

/** Who one is gets through, and for a reading the list it stands in; what the page itself asks for is answered so. */
async function openWith(
  [route, openid, params]: (typeof pages)[number],
  answer: (call: Route) => Promise<void>,
): Promise<Page> {
  const { page } = await openPhone(browser, { origin: site.origin, openid, look: { width: 320, care: true } })
  const through = params.policy ? /"(me\.get|register\.list)"/ : /"me\.get"/
  await page.route('**/call', (call) =>
    through.test(call.request().postData() ?? '') ? call.continue() : answer(call),
  )
  const about = route.startsWith('employer') ? { ...params, employerId } : params
  await page.goto(addressOf({ route, params: about }))
  await shown(page.locator('.page-body')).waitFor()
  return page
}

async function findings(page: Page): Promise<string[]> {
  await painted(page)
  return [...(await measure(page, careLimits)), ...(await seriousByAxe(page))]
}

test.each(pages)('%s（%s）：知道是谁了，内容还没到，页面是好好的', async (...one) => {
  const page = await openWith(one, () => new Promise(() => undefined))
  await shown(page.locator('.state-spinner')).waitFor()
  expect(await findings(page)).toEqual([])
  await page.context().close()
})

test.each(pages)('%s（%s）：内容没拿到，说人话，还能再试', async (...one) => {
  const error = { code: 'INTERNAL', message: '服务出错了，请稍后再试', fields: {} }
  const page = await openWith(one, (call) => call.fulfill({ json: { ok: false, error } }))
  await settled(page)
  await shown(page.getByRole('button', { name: '再试一次' })).waitFor()
  expect(await findings(page)).toEqual([])
  await page.context().close()
})
