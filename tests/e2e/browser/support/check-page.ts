import type { Page } from 'playwright-core'
import { seriousByAxe } from '../ease/axe'
import { careLimits, limitsAt, standardLimits } from '../ease/limits'
import { measure } from '../ease/measure'
import { keepScreen } from './screens'
import { painted } from './settled'

/** With SCREENS=1 every page is pictured, otherwise those on which something is wrong. */
const picturesWanted = process.env.SCREENS === '1'
const fontScales = [1, 1.15, 1.3, 1.45]
const themes = ['dark', 'light'] as const
type Theme = (typeof themes)[number]

interface PageCheck {
  page: Page
  name: string
  isCare: boolean
}

/** What is wrong with an open page, in both themes, three widths and four font sizes; each finding once. */
export async function checkLooks({ page, name, isCare }: PageCheck): Promise<string[]> {
  const found = new Map<string, string[]>()
  const note = (look: string, findings: string[]) =>
    findings.forEach((finding) => found.set(finding, [...(found.get(finding) ?? []), look]))
  const limits = isCare ? careLimits : standardLimits
  const height = page.viewportSize()?.height ?? 760

  let shownAt = page.viewportSize()?.width
  for (const scale of fontScales) {
    await setFontScale(page, scale)
    const widths = scale === 1 ? [320, 360, 393] : [320]
    for (const theme of themes) {
      await setTheme(page, theme)
      for (const width of widths) {
        if (width !== shownAt) {
          await page.setViewportSize({ width, height })
          await painted(page)
          shownAt = width
        }
        const findings = await measure(page, limitsAt(limits, scale))
        note(`${theme} ${width} x${scale}`, findings)
        if (isPictured({ theme, width, scale, isCare }) && (picturesWanted || findings.length > 0)) {
          await keepScreen(page, `${name}-${isCare ? 'care' : 'standard'}-${theme}-${width}`)
        }
      }
      if (scale === 1) note(`${theme}`, await seriousByAxe(page))
    }
  }
  return [...found].map(
    ([finding, looks]) => `${finding} [${looks.length > 3 ? `${looks.length} looks` : looks.join(', ')}]`,
  )
}

/** As a browser's own font setting does; the app reads it when the theme changes. */
async function setFontScale(page: Page, scale: number): Promise<void> {
  await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}px`), 16 * scale)
}

async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await painted(page)
  const follows = await page.evaluate(
    (name) => [...document.querySelectorAll(`.theme-${name}`)].some((element) => element.checkVisibility()),
    theme,
  )
  if (!follows) throw new Error(`the page does not follow the ${theme} theme`)
}

interface Shot {
  theme: Theme
  width: number
  scale: number
  isCare: boolean
}

function isPictured({ theme, width, scale, isCare }: Shot): boolean {
  return scale === 1 && width !== 360 && !(isCare && theme === 'dark')
}
