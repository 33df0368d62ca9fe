import { join } from 'node:path'
import { buildSync } from 'esbuild'
import type { BrowserContext, Page } from 'playwright-core'
import type { Limits } from './limits'
import type { Finding } from './page/finding'

let script: string | undefined

/** The measuring rules run inside the page, so they travel there as one script. */
function pageScript(): string {
  script ??= buildSync({
    entryPoints: [join(__dirname, 'page/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
  }).outputFiles[0]?.text
  if (!script) throw new Error('esbuild wrote no script of the measuring rules')
  return script
}

export async function bringRules(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: pageScript() })
}

/** Everything on the page, as it stands now, that breaks a limit; one line each, with the measured value. */
export async function measure(page: Page, limits: Limits): Promise<string[]> {
  const findings = await page.evaluate((wanted) => window.measureEase(wanted), limits)
  return [...new Set(findings.map(asLine))]
}

function asLine({ rule, element, measured, wanted }: Finding): string {
  return `${rule}: ${element}: ${measured}, wanted ${wanted}`
}
