import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../../local/browser/launch'
import { stayWords } from '../../../src/features/stay/words'
import { Hand } from './support/hand'
import { openPhone } from './support/phone'
import { startSite, type Site } from './support/site'
import { settle, world } from './support/world'

let browser: Browser
let site: Site

beforeAll(async () => {
  site = await startSite(world.now)
  await settle(site.stack)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

test('王秀兰扫码，不超过五次点击就拿到回执', async () => {
  const { page, troubles } = await openPhone(browser, { origin: site.origin, openid: 'worker-wangxiulan' })
  const hand = new Hand(page)
  await page.goto(`/#/pages/scan/index?scene=${world.gatePoster}`)
  await hand.sees('嵊泗海工一号门')
  await page.screenshot({ path: '/tmp/a.png' })
  await hand.tap('radio', /留岗过年/)
  await page.screenshot({ path: '/tmp/b.png', fullPage: true })
  await hand.tap('button', stayWords.agree)
  await hand.sees(stayWords.receiptNumber)
  await page.screenshot({ path: '/tmp/c.png', fullPage: true })
  expect(hand.taps).toBeLessThanOrEqual(5)
  expect(troubles).toEqual([])
})
