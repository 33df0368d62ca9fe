import type { Run } from './walk-board'

const seasonId = '2022'
const street = 'demo-officer-street-330922100'
const county = 'demo-officer-district-330922'
const city = 'demo-officer-city-330900'
const ofStreet = { regionCode: '330922100' }

/** Work looked at and given on, the tree below a county, who holds it and what they leave behind. */
export async function walkDesk(run: Run): Promise<void> {
  await tasks(run)
  await sites(run)
  await staff(run)
}

async function tasks(run: Run): Promise<void> {
  const { tasks: open } = await run(street, 'task.queue', { seasonId })
  const { taskId, version } = open.find(({ assigned }) => assigned === null)!
  await run(street, 'task.get', { taskId })
  await run(street, 'task.assign', { taskId, version, grantId: `grant-${county}` })
  await run(county, 'task.queue', { seasonId, isMine: true })
  await run(county, 'task.queue', { seasonId, isMine: true, kind: 'need' })
  await run(city, 'task.queue', { seasonId, kind: 'conflict' })
  await run(city, 'roster.list', { seasonId, toVerify: true, limit: 5 })
  await run(street, 'roster.list', { seasonId, toVerify: true })
}

async function sites(run: Run): Promise<void> {
  await run(county, 'site.list', {})
  await run(street, 'site.list', {})
  await run(street, 'site.list', { regionCode: '330922100001' })
  await run(county, 'site.addRegion', { code: '330922299', name: '徐公乡' })
  const grid = await run(street, 'site.save', { ...ofStreet, kind: 'grid', name: '港区网格' })
  const saved = await run(street, 'site.save', {
    ...ofStreet,
    kind: 'building',
    name: '港区公寓',
    gridId: grid.siteId,
  })
  await run(street, 'site.poster', { siteId: saved.siteId, seasonId })
  await run(street, 'site.save', {
    ...ofStreet,
    siteId: saved.siteId,
    version: saved.version + 1,
    kind: 'building',
    name: '港区人才公寓',
    gridId: grid.siteId,
  })
  await run(street, 'site.retire', { siteId: grid.siteId, version: grid.version, isRetired: true })
}

async function staff(run: Run): Promise<void> {
  await run(city, 'staff.list', {})
  await run(street, 'staff.list', {})
  const { token } = await run(county, 'officer.invite', { level: 'street', ...ofStreet })
  const leaving = 'openid-leaving-officer'
  const { grantId } = await run(leaving, 'officer.accept', { token, name: '岑一帆' })
  const reason = '工作调整'
  const passing = { fromGrantId: grantId, toGrantId: `grant-${street}`, endsGrant: false, reason }
  await run(county, 'staff.handOver', passing)
  await run(county, 'staff.end', { grantId, reason })
  await run(city, 'staff.history', {})
  await run(street, 'staff.history', {})
}
