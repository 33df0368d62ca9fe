import type { Page } from 'playwright-core'

/** Waits until the page on top shows what it has to show: nothing is under way and nothing turns. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.waitForFunction(() => {
    const isShown = (element: Element) => element.checkVisibility()
    const isOpen = [...document.querySelectorAll('.page-body')].some(isShown)
    return isOpen && ![...document.querySelectorAll('.state-spinner')].some(isShown)
  })
  await page.waitForLoadState('networkidle')
  await painted(page)
}

/** Two frames: React has rendered and the browser has drawn. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}
