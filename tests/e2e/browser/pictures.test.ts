import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { wangXiulan, zhouQiming } from '../../../local/demo/people'
import { launchBrowser } from '../../../local/browser/launch'
import { addressOf, type Address } from './support/address'
import { demoIds, openidOf } from './support/demo-ids'
import { openPhone } from './support/phone'
import { settled } from './support/settled'
import { startDemoSite, type DemoSite } from './support/site'

const folder = join(__dirname, '../../../docs/images')
const limitBytes = 150 * 1024
const files = ['worker.png', 'employer.png', 'officer.png'] as const

interface Picture extends Address {
  openid: string
}

test('说明书里每个角色的主页面都有图，每张不到 150 KB（PICTURES=1 时重拍）', async () => {
  const isMissing = files.some((file) => !existsSync(join(folder, file)))
  if (isMissing || process.env.PICTURES === '1') await takePictures()
  const sizes = files.map((file) => statSync(join(folder, file)).size)
  expect(Math.max(...sizes)).toBeLessThan(limitBytes)
}, 120_000)

async function takePictures(): Promise<void> {
  const site = await startDemoSite()
  const browser = await launchBrowser()
  const scenes = await scenesIn(site)
  mkdirSync(folder, { recursive: true })
  for (const file of files) {
    const { openid, ...address } = scenes[file]
    const { page, context } = await openPhone(browser, { origin: site.origin, openid })
    await page.goto(addressOf(address))
    await settled(page)
    await page.screenshot({ path: join(folder, file) })
    await context.close()
  }
  await browser.close()
  await site.stop()
}

async function scenesIn(site: DemoSite): Promise<Record<(typeof files)[number], Picture>> {
  const { employerId } = await demoIds(site)
  const { shortageId } = await site.call(zhouQiming, 'shortage.report', {
    employerId,
    seasonId: '2022',
    posts: [{ trade: 'welder', headcount: 42, neededBy: '2022-02-20', wageFen: 850_000 }],
  })
  return {
    'worker.png': { route: 'entitlements', params: { seasonId: '2022' }, openid: wangXiulan },
    'employer.png': { route: 'employerShortage', params: { shortageId }, openid: zhouQiming },
    'officer.png': { route: 'officerHome', params: { seasonId: '2021' }, openid: openidOf('卫临川') },
  }
}
