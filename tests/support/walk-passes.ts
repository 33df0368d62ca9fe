import * as people from '../../local/demo/people'
import type { Run } from './walk-board'

/** Codes, paper, a counter and an officer's list. */
export async function walkPasses(run: Run): Promise<void> {
  const seasonId = '2022'
  const { pass } = await run(people.wangXiulan, 'pass.codes', { seasonId })
  await run(null, 'pass.verify', { code: pass!.codes[0]!.code })
  const paper = await run(people.wangXiulan, 'pass.paper', { seasonId })
  await run(null, 'pass.verify', { code: paper.code })
  const { asOf } = await run('demo-officer-street-330922100', 'pass.keys', {})
  await run('demo-officer-city-330900', 'pass.keys', { regionCode: '330922', since: asOf })
}
