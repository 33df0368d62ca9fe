import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = join(__dirname, '../../../../.cache/screens')

/** The whole page, however long, as a picture to look at: `.cache/screens/<name>.png`. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await screenshot(page, join(folder, `${name}.png`))
}

/** Pages scroll inside the window, so the window is made as high as the page for a moment. */
export async function screenshot(page: Page, path: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 393, height: 760 }
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('.taro_page')].map((element) => element.scrollHeight)),
  )
  await page.setViewportSize({ width: size.width, height: Math.min(Math.max(height, size.height), 6000) })
  await page.screenshot({ path })
  await page.setViewportSize(size)
}
