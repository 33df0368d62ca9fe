import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../../../local/browser/launch'
import type { RouteName } from '../../../../src/routes'
import { Hand } from './hand'
import { addressOf } from './address'
import { openPhone, type Look } from './phone'
import { settled } from './settled'
import { startEmptySite, type EmptySite } from './site'
import { settle, world } from './world'

export interface Visit {
  page: Page
  hand: Hand
  /** Opens a page by its address, as a link or a poster does. */
  goTo(route: RouteName, params?: Record<string, string>): Promise<void>
  reload(): Promise<void>
}

export interface Stage {
  site(): EmptySite
  /** Someone takes out their phone. What went wrong inside their pages fails the test. */
  visit(openid?: string, look?: Look): Promise<Visit>
}

/** A site and a browser for one file of journeys; every visit is checked for errors at the end of its test. */
export function setStage(): Stage {
  jest.setTimeout(90_000)
  let browser: Browser
  let site: EmptySite
  const visits: { close(): Promise<void>; troubles: string[] }[] = []

  beforeAll(async () => {
    site = await startEmptySite(world.now)
    await settle(site)
    browser = await launchBrowser()
  }, 120_000)
  afterEach(async () => {
    const open = visits.splice(0)
    await Promise.all(open.map((visit) => visit.close()))
    expect(open.flatMap(({ troubles }) => troubles)).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    await site.stop()
  })

  return {
    site: () => site,
    async visit(openid, look) {
      const phone = await openPhone(browser, {
        origin: site.origin,
        ...(openid && { openid }),
        ...(look && { look }),
      })
      const { page, troubles, context } = phone
      visits.push({ troubles, close: () => context.close() })
      return {
        page,
        hand: new Hand(page),
        async goTo(route, params = {}) {
          // A new document, as when the app is opened anew; a changed hash alone would stay inside the app.
          await page.goto('about:blank')
          await page.goto(addressOf({ route, params }))
          await settled(page)
        },
        async reload() {
          await page.reload()
          await settled(page)
        },
      }
    },
  }
}
