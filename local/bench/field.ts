/** One person checked by an officer without a signal, on a processor six times slower, beside the limit. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { words } from '../../src/features/round/words'
import { startBackend } from '../backend'
import { launchBrowser } from '../browser/launch'
import { officerRows } from '../demo/people'
import { ensureBuilt } from '../freshness'
import { startServer } from '../server/server'
import { root } from '../source-hash'
import { median, milliseconds, type Row } from './row'

const limitMs = 1_500
const slowedBy = 6
const people = 40

export async function fieldRows(): Promise<Row[]> {
  await ensureBuilt(['functions', 'h5-local'], () => undefined)
  const data = mkdtempSync(join(tmpdir(), 'wengang-bench-field-'))
  const backend = await startBackend({ data, say: () => undefined })
  const pages = join(root, 'dist/h5-local')
  const { runner } = backend
  const server = await startServer({ runner, pages, posters: [], port: 0, host: '127.0.0.1' })
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 760 }, hasTouch: true })
    await becomeOfficer(context)
    const page = await context.newPage()
    await takeStreet(page, server.url)
    return await timed(page)
  } finally {
    await browser.close()
    await server.close()
    await backend.close()
    rmSync(data, { recursive: true, force: true })
  }
}

/** 沈岚, whose street is some four hundred people. */
async function becomeOfficer(context: BrowserContext): Promise<void> {
  const officer = officerRows.find(({ name }) => name === '沈岚')
  const identity = JSON.stringify({ openid: officer?.openid, name: officer?.name })
  const stored = JSON.stringify({ data: identity })
  await context.addInitScript((text) => localStorage.setItem('local-identity', text), stored)
}

async function takeStreet(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/#/field/home/index?seasonId=2022`)
  await page.getByRole('button', { name: words.take, exact: true }).tap()
  await page.getByText(words.grantEndsNote).waitFor()
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: words.start, exact: true }).tap()
  await page.getByRole('button', { name: words.add, exact: true }).waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy })
}

/** From the finger on the row until the row says so, which it does once the check is written down. */
async function timed(page: Page): Promise<Row[]> {
  const times: number[] = []
  const doors = page.getByRole('button', { name: new RegExp(`^${words.actOf(words.here, '')}`) })
  for (let at = 0; at < people; at++) {
    const door = doors.filter({ visible: true }).nth(at)
    await door.scrollIntoViewIfNeeded()
    const from = performance.now()
    await door.tap()
    await door.filter({ hasText: '✓' }).waitFor()
    times.push(performance.now() - from)
  }
  return [
    row('one person checked, no signal, slowed six times: median', median(times)),
    row(`the slowest of ${people}`, Math.max(...times)),
  ]
}

function row(what: string, took: number): Row {
  return {
    what,
    measured: milliseconds(took),
    beside: `limit ${milliseconds(limitMs)}`,
    ratio: took / limitMs,
    goal: { atMost: 1 },
  }
}
