/** What each service of a case is doing, in words, from what is kept about it. */
import type { ShortageView } from '../../../domain/contracts/shortage'
import { dayOfYearText } from '../../../domain/calendar/day-text'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import type { Service } from '../../../domain/matching/services'
import type { ShortageDoc } from '../store/documents'

/** What stands about a case outside of it. */
export interface AroundCase {
  /** Agencies that claimed it and did not drop it. */
  agencies: number
  /** Its city's latest publication that could name it. */
  publication: { on: string; partners: number } | null
  /** Fairs with posts of this case, cancelled ones left out. */
  fairs: readonly { startsOn: string; title: string; isHeld: boolean }[]
  /** People that agencies and partner cities offered, and of them who came. */
  offered: Record<'agency' | 'partner-city', { people: number; arrived: number }>
}

type Progress = Pick<ShortageView['services'][number], 'state' | 'progress'>

export function serviceProgress(code: Service, shortage: ShortageDoc, around: AroundCase): Progress {
  if (code === 'job-post') return ofPosts(shortage)
  if (code === 'job-fair') return ofFairs(shortage, around)
  if (code === 'alliance-city') return ofPublication(shortage, around)
  return ofAgencies(code, shortage, around)
}

function ofPosts({ posts, stage, served }: ShortageDoc): Progress {
  const wanted = stage === 'closed' ? posts : posts.filter(({ headcount, filled }) => headcount > filled)
  const shown = wanted.filter(({ onBoard }) => onBoard).length
  if (shown === 0) return recorded(served['job-post'], '已发布岗位信息')
  const words = stage === 'closed' ? '上过招聘板' : '已上招聘板'
  return {
    state: shown === wanted.length ? 'done' : 'doing',
    progress: `${shown} 个岗位${words}`,
  }
}

function ofFairs({ served }: ShortageDoc, { fairs }: AroundCase): Progress {
  const held = fairs.find(({ isHeld }) => isHeld)
  const [fair] = held ? [held] : fairs
  if (!fair) return recorded(served['job-fair'], '已组织专场招聘')
  const words = fair.isHeld ? '已参加' : '已报名'
  const progress = `${words}${fair.title}，${dayOfYearText(fair.startsOn)}`
  return { state: fair.isHeld ? 'done' : 'doing', progress }
}

/** The middle class asks for an agency at work; the large one for people sent by agencies or from another region. */
function ofAgencies(code: 'agency' | 'cross-region', { served }: ShortageDoc, around: AroundCase): Progress {
  const { agencies, offered } = around
  const cities = code === 'cross-region' ? offered['partner-city'] : { people: 0, arrived: 0 }
  const people = offered.agency.people + cities.people
  const arrived = offered.agency.arrived + cities.arrived
  const parts = [
    agencies > 0 ? `${agencies} 家机构已认领` : '',
    people > 0 ? `已提出 ${people} 人` : '',
    arrived > 0 ? `到岗 ${arrived} 人` : '',
  ].filter((part) => part !== '')
  if (parts.length === 0)
    return recorded(served[code], code === 'agency' ? '已对接过机构' : '已组织跨区域协作')
  const isArranged = code === 'agency' ? agencies > 0 : served['cross-region'] !== undefined
  const isDone = arrived > 0 || isArranged
  return { state: isDone ? 'done' : 'doing', progress: parts.join('，') }
}

function ofPublication({ served }: ShortageDoc, { publication }: AroundCase): Progress {
  if (!publication) return recorded(served['alliance-city'], '已推送劳务合作联盟城市')
  const { partners, on } = publication
  return { state: 'done', progress: `已推送 ${partners} 个合作城市，${dayOfYearText(on)}` }
}

/** What a specialist noted as done. */
function recorded(at: string | undefined, words: string): Progress {
  if (at === undefined) return { state: 'ahead', progress: '' }
  return { state: 'done', progress: `${words}，${dayOfYearText(shanghaiDay(at))}` }
}
