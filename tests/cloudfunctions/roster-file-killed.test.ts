import { putFile } from '../../cloudfunctions/_server/platform/files'
import type { ActionName, InputOf, OutputOf } from '../../domain/contracts/registry'
import { codesOf, differenceKinds } from '../../domain/terms'
import {
  bookOf,
  seasonId,
  startRosterFileWorld,
  street,
  名单,
  沈岚,
  type RosterFileWorld,
} from '../support/roster-file-world'

let world: RosterFileWorld
beforeEach(async () => {
  world = await startRosterFileWorld()
})
afterEach(() => world.stack.stop())

let requests = 0

/** As a phone does it: the same request again until an answer comes. */
async function insisting<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}
function call<N extends ActionName>(action: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const requestId = `killed-request-${String(requests++).padStart(6, '0')}`
  return insisting(() => world.stack.call(沈岚, action, input, { requestId }))
}

/** The whole way of a list. @returns all there is to see at its end, without ids */
async function whole(bytes: Uint8Array) {
  const { importId, uploadPath } = await call('import.start', {
    seasonId,
    regionCode: street,
    source: 'community',
    fileName: '名单.xlsx',
  })
  const fileId = await insisting(() => putFile(uploadPath, bytes))
  let entry = await call('import.uploaded', { importId, fileId })
  while (entry.status === 'scanning') entry = await call('import.step', { importId })
  const { version } = entry
  if (entry.status === 'scanned') entry = await call('import.accept', { importId, version })
  while (entry.status !== 'done') entry = await call('import.step', { importId })
  for (let step = 0; step < 3; step++) await call('import.step', { importId })
  const lines = []
  for (const kind of codesOf(differenceKinds))
    lines.push(
      ...(await call('import.differences', { importId, kind })).lines.map((line) => ({ ...line, kind })),
    )
  const faulty = (await call('import.rows', { importId, kind: 'faulty' })).rows
  const tasks = (await world.stack.all('tasks')).filter(({ about }) => about === importId)
  const parts = (await world.stack.all('importRows')).filter((part) => part.importId === importId)
  return {
    counts: entry.counts,
    hasErrorFile: entry.hasErrorFile,
    lines,
    faulty,
    tasks: tasks.map(({ kind, people, communityCode }) => `${kind} ${people} ${communityCode}`).sort(),
    parts: parts.map(({ kind, part }) => `${kind} ${part}`).sort(),
  }
}

test('在任何一次存取时断掉，接着做，结果和没断过一样', async () => {
  const undisturbed = await whole(名单)
  expect(undisturbed.counts).toMatchObject({ accepted: 3, differences: { 'missing-here': 1, differing: 1 } })
  const { faults } = world.stack.gateway
  const seen: unknown[] = []
  for (let nth = 1; nth <= 200; nth += 33)
    for (const kind of ['error', 'commit-then-error'] as const) {
      faults.add({ match: { nth: nth + (kind === 'error' ? 0 : 4) }, kind, times: 1 })
      const result = await whole(名单)
      faults.clear()
      if (JSON.stringify(result) !== JSON.stringify(undisturbed)) seen.push({ nth, kind, result })
    }
  expect(seen).toEqual([])
})

test('提交了却没收到回话，再做一次也只有一份', async () => {
  const undisturbed = await whole(名单)
  for (let nth = 1; nth <= 12; nth += 4) {
    world.stack.gateway.faults.add({
      match: { action: 'database.commitTransaction', nth },
      kind: 'commit-then-error',
    })
    expect(await whole(名单)).toEqual(undisturbed)
    world.stack.gateway.faults.clear()
  }
})

test('几步才读得完的名单：跨步重复的人也认得，一行不多一行不少', async () => {
  const names = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'
  const nameOf = (index: number) =>
    [index % 20, Math.floor(index / 20) % 20, Math.floor(index / 400) % 20].map((at) => names[at]).join('')
  const rows = Array.from({ length: 9000 }, (_, index) => [
    nameOf(index),
    `138${String(index).padStart(8, '0')}`,
    '',
    '菜园镇',
    '留岗',
    '',
  ])
  rows.push(rows[0]!, ['王秀兰', '13900000001', '', '菜园镇', '返乡', ''])
  const done = await whole(bookOf(rows))
  expect(done.counts).toMatchObject({ rows: 9002, valid: 9001, duplicate: 1, accepted: 9001 })
  const { differences } = done.counts
  expect(differences.differing).toBe(1)
  expect(differences['missing-here'] + differences.namesake).toBe(9000)
}, 60_000)

test('两个人同时推着走，也不会做两遍', async () => {
  const brought = await world.brought(名单)
  const { importId } = brought
  const step = () => world.stack.call(沈岚, 'import.step', { importId }).catch(() => undefined)
  for (let round = 0; round < 4; round++) await Promise.all([step(), step(), step()])
  const { counts, status } = await world.stack.call(沈岚, 'import.get', { importId })
  expect(status).toBe('scanned')
  expect(counts).toMatchObject({ rows: 6, valid: 3, faulty: 1, duplicate: 1, elsewhere: 1 })
})
