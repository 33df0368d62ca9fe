import { putFile } from '../../cloudfunctions/_server/platform/files'
import { codesOf, differenceKinds } from '../../domain/terms'
import * as people from '../../local/demo/people'
import { bookOf } from './roster-file-world'
import type { Run } from './walk-board'

const city = 'demo-officer-city-370200'

/** A list of a whole city looked at, accepted and compared, another taken back, and what leaves as a file. */
export async function walkRosters(run: Run): Promise<void> {
  await run(city, 'import.template', { source: 'data' })
  const importId = await scanned(run)
  for (const kind of ['valid', 'faulty', 'duplicate', 'elsewhere'] as const)
    await run(city, 'import.rows', { importId, kind })
  await run(city, 'import.errorFile', { importId })
  const { version } = await run(city, 'import.get', { importId })
  let { status } = await run(city, 'import.accept', { importId, version })
  while (status !== 'done') ({ status } = await run(city, 'import.step', { importId }))
  await run(city, 'import.step', { importId })
  for (const kind of codesOf(differenceKinds)) {
    await run(city, 'import.differences', { importId, kind })
    await run(city, 'import.differences', { importId, kind, regionCode: '370211' })
  }
  const again = await scanned(run)
  const { imports } = await run(city, 'import.list', { seasonId: '2021' })
  const unwanted = imports.find((each) => each.importId === again)!
  await run(city, 'import.cancel', { importId: again, version: unwanted.version })
  await leaving(run)
}

async function scanned(run: Run): Promise<string> {
  const given = { seasonId: '2021', regionCode: '370200', source: 'data' as const, fileName: '名单.xlsx' }
  const { importId, uploadPath } = await run(city, 'import.start', given)
  const rows = [
    ['王秀兰', '', '', '黄岛区长江路街道', '返乡', ''],
    ['刘志强', '', '', '黄岛区', '留岗', ''],
    ['1', '', '', '', '', ''],
  ]
  const fileId = await putFile(uploadPath, bookOf(rows))
  let { status } = await run(city, 'import.uploaded', { importId, fileId })
  while (status === 'scanning') ({ status } = await run(city, 'import.step', { importId }))
  return importId
}

async function leaving(run: Run): Promise<void> {
  const purpose = '上门核查用'
  await run(city, 'export.columns', { kind: 'roster' })
  for (const kind of ['roster', 'tasks'] as const) {
    const columns = ['number', 'region']
    const regionCode = '370211005'
    const { exportId } = await run(city, 'export.make', {
      kind,
      seasonId: '2021',
      regionCode,
      columns,
      purpose,
    })
    await run(city, 'export.link', { exportId })
  }
  const { employers } = await run(people.zhouQiming, 'employer.mine', {})
  const employerId = employers[0]!.employerId
  const staff = { kind: 'staff' as const, seasonId: '2022', employerId, columns: ['name', 'stay'] }
  await run(people.zhouQiming, 'export.make', { ...staff, purpose })
  await run(city, 'access.list', {})
  await run(city, 'access.list', { regionCode: '370211005' })
}
