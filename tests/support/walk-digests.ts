import type { Run } from './walk-board'

/** What is sent up, down and on, and what everyone may read; the timer walks by itself. */
export async function walkDigests(run: Run): Promise<void> {
  const [city, fromCity, seasonId] = ['demo-officer-city-370200', '370200', '2021']
  const { digests } = await run(city, 'digest.list', { seasonId, kind: 'district' })
  await run(city, 'digest.list', { seasonId, kind: 'bulletin' })
  await run(city, 'digest.get', { seasonId, regionCode: '370211' })
  await run(city, 'digest.get', { seasonId, kind: 'bulletin' })
  await run(city, 'digest.get', { seasonId, kind: 'weekly', regionCode: '370211' })
  await run(city, 'digest.series', { seasonId })
  const digestId = digests[0]!.digestId
  const { digest } = await run(city, 'digest.get', { seasonId, on: digests[0]!.on })
  const was = digest!.figures!.find(({ label }) => label === '留岗过年')!.text
  const fix = { figure: '留岗过年', was, now: '1', reason: '走一遍' }
  await run(city, 'digest.amend', { digestId, ...fix })
  await run(city, 'digest.file', { digestId, format: 'word' })
  await run(city, 'digest.file', { digestId, format: 'excel' })
  const practice = { title: '夜校送到宿舍', text: '每周两晚，工友自己选课。' }
  await run(city, 'practice.save', { seasonId, regionCode: fromCity, ...practice })
  await run(city, 'practice.list', { seasonId })
  await run(null, 'figures.public', { seasonId, regionCode: fromCity })
  await run(city, 'partnership.list', {})
  await run(city, 'partnership.set', { fromCity, toCity: '630200', isPartner: true })
  await run(city, 'publication.get', { seasonId, fromCity })
}
