import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../../../local/browser/launch'
import { routes } from '../../../../src/routes'
import { checkLooks } from './check-page'
import { addressOf, pageCases } from './page-list'
import { openPhone } from './phone'
import { settled } from './settled'
import { startSite, type Site } from './site'
import { populate, settle, world, type Population } from './world'

const aMinute = 60_000
const unknownYet: Population = { entryId: '', shortageId: '', invitation: '' }

/** One test per page. */
export function checkEveryPage({ isCare }: { isCare: boolean }): void {
  let browser: Browser
  let site: Site
  let population: Population

  beforeAll(async () => {
    site = await startSite(world.now)
    await settle(site)
    population = await populate(site)
    browser = await launchBrowser()
  }, 2 * aMinute)
  afterAll(async () => {
    await browser.close()
    await site.stop()
  })

  test.each(pageCases(unknownYet).map(({ name }) => name))(
    `${isCare ? '长辈版' : '标准版'} %s：看得清、点得准、不用左右滑`,
    async (name) => {
      const one = pageCases(population).find((each) => each.name === name)
      if (!one) throw new Error(`no page named ${name}`)
      const { openid } = one
      const phone = await openPhone(browser, {
        origin: site.origin,
        look: { care: isCare, width: 320 },
        ...(openid && { openid }),
      })
      await phone.page.goto(addressOf(one))
      await settled(phone.page)
      expect(await checkLooks({ page: phone.page, name, isCare })).toEqual([])
      expect(phone.troubles).toEqual([])
      await phone.context.close()
    },
    aMinute,
  )

  test('没有漏掉一个页面', () => {
    const checked = new Set(pageCases(unknownYet).map(({ route }) => route))
    expect(Object.keys(routes).filter((route) => !checked.has(route as keyof typeof routes))).toEqual([])
  })
}
