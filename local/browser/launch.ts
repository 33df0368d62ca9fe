import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { findChromium } from './chromium'
import { writeFontConfig } from './fonts'

const cacheFolder = join(__dirname, '../../.cache/browser')

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** A browser with a fresh profile and the Chinese font, from npm alone; works for root and on a bare system. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, libraryPath } = findChromium(cacheFolder)
  const temporary = join(cacheFolder, 'tmp')
  mkdirSync(temporary, { recursive: true })
  const env = {
    ...process.env,
    TMPDIR: temporary,
    FONTCONFIG_FILE: writeFontConfig(cacheFolder),
    LANG: 'zh_CN.UTF-8',
  }
  return chromium.launch({
    executablePath,
    args: flags,
    env: libraryPath ? { ...env, LD_LIBRARY_PATH: libraryPath } : env,
  })
}
