/** Every figure of a digest under the words people call it by: what tables list and what an amendment corrects. */
import { regionName } from '../regions/regions'
import type { DistrictDigest } from './district-digest'
import { openIn } from './district-digest'
import { knownChildren, knownOutside, totalOf, type StayCount } from './stay-standing'
import { allTurned, type StaysPart } from './stays-of-day'
import type { WageLine } from './wage-line'
import type { WeeklyFigures } from './weekly'

export interface Figure {
  /** 省外留守; in a city's text 宜秀区 省外留守. Stands once in a digest. */
  label: string
  value: number | null
  unit: string
}

/** The figures of a daily digest. */
export function dailyFigures(given: {
  district: DistrictDigest
  stays: StaysPart | null
  wages: WageLine | null
}): Figure[] {
  const { district, stays, wages } = given
  const open = openIn(district)
  const turned = stays && allTurned([stays])
  return [
    ...stayFigures(stays && totalOf(stays.standing)),
    { label: '新登记留岗', value: turned && turned.freshStaying, unit: '人次' },
    { label: '新登记返乡', value: turned && turned.freshLeaving, unit: '人次' },
    { label: '改为留岗', value: turned && turned.toStaying, unit: '人次' },
    { label: '改为返乡', value: turned && turned.toLeaving, unit: '人次' },
    { label: '撤回登记', value: turned && turned.withdrawn, unit: '人次' },
    { label: '核查', value: turned && turned.checked, unit: '人次' },
    { label: '新上报缺工', value: district.fresh.length, unit: '件' },
    { label: '招满缺工', value: district.filled.length, unit: '件' },
    { label: '过期未办', value: district.overdue.length, unit: '件' },
    { label: '在办缺工', value: open.cases, unit: '件' },
    { label: '在办缺口', value: open.headcount, unit: '人' },
    ...wageFigures(wages),
  ]
}

/** The figures of one week of a county or a city. */
export function weekFigures(week: WeeklyFigures): Figure[] {
  const { fresh, filled, open, overdue, served, fairs, turned } = week
  return [
    ...stayFigures(week.stays),
    { label: '新上报缺工', value: fresh && fresh.cases, unit: '件' },
    { label: '新上报缺口', value: fresh && fresh.headcount, unit: '人' },
    { label: '招满缺工', value: filled && filled.cases, unit: '件' },
    { label: '在办缺工', value: open && sum(open.map(({ cases }) => cases)), unit: '件' },
    { label: '在办缺口', value: open && sum(open.map(({ headcount }) => headcount)), unit: '人' },
    { label: '过期未办', value: overdue && overdue.cases, unit: '件' },
    { label: '受理缺工', value: served.accepted, unit: '件' },
    { label: '联系单位', value: served.contacted, unit: '件' },
    { label: '推荐人选', value: served.candidates, unit: '件' },
    { label: '招聘会', value: fairs.held, unit: '场' },
    { label: '核查', value: turned && turned.checked, unit: '人次' },
    ...wageFigures(week.wages),
  ]
}

/** The same figures of one of several regions. */
export function figuresOfRegion(regionCode: string, figures: readonly Figure[]): Figure[] {
  const name = regionName(regionCode) ?? regionCode
  return figures.map((figure) => ({ ...figure, label: `${name} ${figure.label}` }))
}

export function stayFigures(count: StayCount | null): Figure[] {
  const told = (label: string, value: number | null) => ({ label, value, unit: '人' })
  return [
    told('留岗过年', count && count.staying),
    told('返乡过年', count && count.leaving),
    told('还没定', count && count.undecided),
    told('名单上还没登记', count && count.unregistered),
    told('省外留守', count && knownOutside(count)),
    { label: '留守人员家中儿童', value: count && knownChildren(count), unit: '名' },
  ]
}

function wageFigures(wages: WageLine | null): Figure[] {
  return [
    { label: '新增欠薪线索', value: wages && wages.fresh, unit: '条' },
    { label: '办结欠薪线索', value: wages && wages.settled, unit: '条' },
    { label: '在办欠薪线索', value: wages && wages.open, unit: '条' },
  ]
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0)
}
