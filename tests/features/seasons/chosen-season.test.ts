import { chosenSeason } from '../../../src/features/seasons/chosen-season'

const in2021 = season('2021', '2021-02-12', '2021-02-20')
const in2022 = season('2022', '2022-02-01', '2022-02-12')
const in2027 = (todayOn: string) => season('2027', '2027-02-06', todayOn)

function season(seasonId: string, festivalOn: string, todayOn: string) {
  return { seasonId, name: `${seasonId}年春节`, festivalOn, todayOn, isDemo: seasonId !== '2027' }
}

test('海报上写的春节最优先', () => {
  expect(chosenSeason([in2021, in2022, in2027('2027-01-10')], '2021')).toBe(in2021)
})

test('没有海报，选正在进行的最近一个', () => {
  expect(chosenSeason([in2021, in2027('2027-01-10'), in2022], undefined)?.seasonId).toBe('2027')
  expect(chosenSeason([in2021, in2022, in2027('2026-08-01')], undefined)?.seasonId).toBe('2022')
})

test('都没有在进行，选最近一个；一个也没有就没有', () => {
  expect(chosenSeason([in2027('2026-08-01')], '2030')?.seasonId).toBe('2027')
  expect(chosenSeason([], undefined)).toBeUndefined()
})
