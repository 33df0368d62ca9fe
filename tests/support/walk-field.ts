import type { Check } from '../../domain/contracts/field'
import type { Run } from './walk-board'

const street = 'demo-officer-street-330922100'
const seasonId = '2022'
const regionCode = '330922100'

/** A list taken along in every cut, a batch of checks sent twice, and somebody helped. */
export async function walkField(run: Run): Promise<void> {
  const { lines } = await taken(run, {})
  const { site } = lines.find((line) => line.site !== null)!
  await taken(run, { siteId: site!.siteId })
  const { employers } = await run('openid-no-scan-anyone', 'employer.suggest', {
    regionCode: '330922',
    prefix: '嵊泗',
  })
  await taken(run, { employerId: employers[0]!.employerId })
  const device = 'device-of-no-scan'
  await run(street, 'field.begin', { seasonId, regionCode, device, unsent: [1, 2] })
  const checks = [
    ...lines.slice(0, 12).map(({ entryId }, at) => aCheck(at, { entryId })),
    aCheck(12, { addedId: 'added-in-no-scan-1', added: { regionCode, name: lines[0]!.name ?? '王秀兰' } }),
    aCheck(13, { entryId: lines[0]!.entryId, says: { presence: 'left' }, needs: [{ kind: 'housing' }] }),
    aCheck(14, { entryId: lines[1]!.entryId, says: { stay: 'leaving', leavingOn: '2022-02-20' } }),
  ]
  const sending = { seasonId, device, sentAt: '2027-01-20T02:00:00.000Z', checks }
  for (let times = 0; times < 2; times++) await run(street, 'field.sync', sending)
  const consent = { kind: 'helped-registration', version: '2026-11' } as const
  const helped = { seasonId, regionCode, name: '李桂花', stay: 'staying', consent } as const
  const { entryId, version } = await run(street, 'help.declare', helped)
  await run(street, 'help.withdraw', { entryId, version })
}

async function taken(run: Run, cut: { siteId?: string; employerId?: string }) {
  const { takeId } = await run(street, 'field.begin', { seasonId, regionCode, ...cut })
  const page = await run(street, 'field.page', { takeId })
  if (page.next !== null) await run(street, 'field.page', { takeId, cursor: page.next })
  return page
}

function aCheck(at: number, over: Partial<Check>): Check {
  return {
    checkId: `check-of-no-scan-${at}`,
    says: { presence: 'here' },
    after: {},
    sawStay: 'staying',
    seq: at + 1,
    deviceAt: '2027-01-20T02:00:00.000Z',
    ...over,
  }
}
