import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../../../local/browser/launch'
import { routes } from '../../../../src/routes'
import { addressOf } from './address'
import { checkLooks } from './check-page'
import { demoIds, type DemoIds } from './demo-ids'
import { noDeskIds } from './desk-ids'
import { Hand } from './hand'
import type { PageCase } from './page-case'
import { pageCases } from './page-list'
import { openPhone } from './phone'
import { settled } from './settled'
import { startDemoSite, type DemoSite } from './site'

const aMinute = 60_000
const unknownYet: DemoIds = {
  workerPoster: '',
  employerPoster: '',
  invitation: '',
  entryId: '',
  employerId: '',
  shortageId: '',
  boardPostId: '',
  ledgerEmployerId: '',
  taskId: '',
  desk: noDeskIds,
}

/** One test per page and state, in the demo city: long names and full lists are what breaks a page. */
export function checkEveryPage({ isCare }: { isCare: boolean }): void {
  let browser: Browser
  let site: DemoSite
  let cases: PageCase[]

  beforeAll(async () => {
    site = await startDemoSite()
    cases = pageCases(await demoIds(site))
    browser = await launchBrowser()
  }, 2 * aMinute)
  afterAll(async () => {
    await browser.close()
    await site.stop()
  })

  test.each(pageCases(unknownYet).map(({ name }) => name))(
    `${isCare ? '长辈版' : '标准版'} %s：看得清、点得准、不用左右滑`,
    async (name) => {
      const one = cases.find((each) => each.name === name)
      if (!one) throw new Error(`no page named ${name}`)
      const { openid, shows, after } = one
      const { page, context, troubles } = await openPhone(browser, {
        origin: site.origin,
        look: { care: isCare, width: 320 },
        ...(openid && { openid }),
      })
      await page.goto(addressOf(one))
      const hand = new Hand(page)
      await after?.(hand)
      await hand.sees(shows)
      await settled(page)
      expect(await checkLooks({ page, name, isCare })).toEqual([])
      expect(troubles).toEqual([])
      await context.close()
    },
    aMinute,
  )

  test('没有漏掉一个页面', () => {
    const checked = new Set<string>(pageCases(unknownYet).map(({ route }) => route))
    expect(Object.keys(routes).filter((route) => !checked.has(route))).toEqual([])
  })
}
