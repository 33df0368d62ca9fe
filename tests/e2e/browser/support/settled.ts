import type { Page } from 'playwright-core'

/** Requests under way, per page. */
const underWay = new WeakMap<Page, number>()

export function watchRequests(page: Page): void {
  const add = (change: number) => () => void underWay.set(page, (underWay.get(page) ?? 0) + change)
  page.on('request', add(1))
  page.on('requestfinished', add(-1))
  page.on('requestfailed', add(-1))
}

/** Waits until the page on top shows what it has to show: nothing turns, and nothing more is asked for. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  let quietRounds = 0
  while (quietRounds < 3) {
    await page.waitForFunction(() => {
      const isShown = (element: Element) => element.checkVisibility()
      const isOpen = [...document.querySelectorAll('.page-body')].some(isShown)
      return isOpen && ![...document.querySelectorAll('.state-spinner')].some(isShown)
    })
    await painted(page)
    quietRounds = (underWay.get(page) ?? 0) > 0 ? 0 : quietRounds + 1
  }
}

/** Two frames: React has rendered and the browser has drawn. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}
