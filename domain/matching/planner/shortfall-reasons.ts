import { trades } from '../../terms'
import { offerPools } from './offer-pools'
import { nearnessBook } from './place-cost'
import { dayInWords } from './proposals'
import { reachesOf, type Missed, type Reach, type Reached, type Reaches } from './reach'
import type { PlannedPost, PlannedRecords } from './read-records'
import type { Receipts } from './receipts'
import type { SupplySource } from './records'
import type { PlannerSettings } from './settings'
import { licensedTrades, tradesFor } from './trade-affinity'

const sourceLabels: Record<SupplySource, string> = {
  surplus: '富余',
  'job-seeker': '求职者',
  agency: '机构',
  'partner-city': '合作城市',
}
const reachLabels: Record<Reach, string> = {
  'local-same': '本市同工种',
  'local-near': '本市相近工种',
  outside: '外地同工种和相近工种',
}

const nobody: ReadonlyMap<string, number> = new Map()

/**
 * Tells, for one post after another, why nobody more is proposed: counted from the records and from who goes where.
 * People who could come are all taken, because the plan leaves nobody unasked to save on cost.
 */
export function shortfallReasons(
  { offers, posts, ...refusals }: PlannedRecords,
  receipts: Receipts,
  { minDays }: PlannerSettings,
): (post: PlannedPost, unmet: number) => string[] {
  const near = nearnessBook()
  const poolsFor = offerPools(offers, posts, receipts)
  return (post, unmet) => {
    if (unmet === 0) return []
    const received = receipts.byPost.get(post.key) ?? nobody
    const isRefused = refusals.refusing.posts.has(post.key) ? refusals.isRefused : null
    const reaches = reachesOf(post, poolsFor(post.trade), { minDays, received, near, isRefused })
    const clauses = clausesFor(post, reaches, minDays)
    if (clauses.length === 0) clauses.push(nobodyClause(post))
    if (licensedTrades.includes(post.trade)) clauses.push(`${trades[post.trade]}要持证上岗，不从其他工种推荐`)
    return clauses.map((clause, at) => (at === 0 ? `缺 ${unmet} 人：${clause}` : clause))
  }
}

function clausesFor(post: PlannedPost, reaches: Reaches, minDays: number): string[] {
  const needed = post.toDay - post.fromDay + 1
  if (needed < minDays) return [`只需要 ${needed} 天，不足 ${minDays} 天的不安排`]
  const { late, early, own, far, brief, refused } = reaches
  const clauses = (['local-same', 'local-near', 'outside'] as const).flatMap((reach) => {
    const reached = reaches.reached.get(reach)
    return reached ? [takenClause(reachLabels[reach], reached, post)] : []
  })
  if (late) clauses.push(lateClause(late, post))
  if (early) clauses.push(earlyClause(early, post))
  if (brief > 0) clauses.push(`有 ${brief} 人能做的时间不足 ${minDays} 天`)
  if (far > 0) clauses.push(`有 ${far} 人在外省，太远`)
  if (refused > 0) clauses.push(`有 ${refused} 人问过了，没有谈成`)
  if (own > 0) clauses.push(`本单位自己富余的 ${own} 人不再推荐给本单位`)
  return clauses
}

/** 本市同工种富余 20 人、求职者 5 人已全部安排（本岗位 10 人，重点企业 8 人，其他岗位 7 人） */
function takenClause(label: string, reached: Reached, post: PlannedPost): string {
  const people = (Object.keys(sourceLabels) as SupplySource[]).flatMap((source) => {
    const number = reached.bySource.get(source)
    return number ? [`${sourceLabels[source]} ${number} 人`] : []
  })
  const receivers: [string, number][] = [
    ['本岗位', reached.here],
    [post.isKeyEmployer ? '其他重点企业岗位' : '重点企业', reached.keyEmployers],
    ['其他岗位', reached.others],
  ]
  const taken = receivers.filter(([, number]) => number > 0).map(([name, number]) => `${name} ${number} 人`)
  return `${label}${people.join('、')}已全部安排（${taken.join('，')}）`
}

function lateClause({ people, first, last }: Missed, post: PlannedPost): string {
  const day = dayInWords(first.from, post.neededBy)
  const when = first.from === last.from ? `要到 ${day}才能来` : `最早 ${day}才能来`
  return `有 ${people} 人${when}，时间对不上`
}

function earlyClause({ people, first, last }: Missed, post: PlannedPost): string {
  const day = dayInWords(last.to, post.neededBy)
  const until = first.to === last.to ? `只能做到 ${day}` : `最晚做到 ${day}`
  return `有 ${people} 人${until}，时间对不上`
}

function nobodyClause(post: PlannedPost): string {
  return tradesFor(post.trade).length === 1 ? '没有同工种的人' : '没有同工种或相近工种的人'
}
