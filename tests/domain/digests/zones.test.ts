import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '../../..')
const script = `
import { staysOfDay } from './domain/digests/stays-of-day'
import { wageLine } from './domain/digests/wage-line'
import { mondayOf, weekBefore } from './domain/digests/weekly'
import { whenText } from './domain/digests/figure-words'
const to = { stay: 'staying', outside: true, children: 1 } as const
const place = { seasonId: '2021', cityCode: '340800', countyCode: '340811', streetCode: '340811001' }
const events = ['15:59:59.999', '16:00:00.000'].flatMap((clock) =>
  ['18', '19'].map((day) => ({ ...place, at: '2021-02-' + day + 'T' + clock + 'Z', from: null, to, why: 'declared' as const })),
)
const needs = [{ openedAt: '2021-02-19T15:59:59.999Z', settledAt: '2021-02-19T16:00:00.000Z' }]
const on = '2021-02-20'
console.log(JSON.stringify([
  staysOfDay({ before: [], since: null, events, on }), wageLine(needs, on), mondayOf(on), weekBefore('2021-02-15'), whenText('2021-01-31'),
]))
`

test('在哪个时区跑，一天的边都一样', () => {
  const [shanghai, ...others] = ['Asia/Shanghai', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((TZ) =>
    execFileSync('npx', ['tsx', '-e', script], { cwd: root, env: { ...process.env, TZ }, encoding: 'utf8' }),
  )
  expect(others).toEqual([shanghai, shanghai])
  expect(JSON.parse(shanghai!.trim().split('\n').at(-1)!)).toMatchObject([
    { standing: [{ count: { staying: 3 } }], turned: [{ turned: { freshStaying: 2 } }] },
    { fresh: 1, settled: 0, open: 1 },
    '2021-02-15',
    { fromOn: '2021-02-08', toOn: '2021-02-14' },
    '1 月底',
  ])
}, 30_000)
