import type { Stay } from '../terms'

/** One page of the follow-up: the answers it may set, and why it is asked. Every page can be skipped. */
export interface Question {
  key: QuestionKey
  title: string
  why: string
  /** Not asked on the way: it waits among the answers for whoever wants to tell. */
  isAside: boolean
}

const titles = {
  leavingOn: { title: '哪天动身回家？', why: '方便提前安排车次和返乡服务' },
  returning: { title: '节后还回来吗？哪天回？', why: '方便安排返岗车和保留岗位' },
  travel: { title: '一个人走，还是结伴走？', why: '人多时可以安排包车' },
  employer: { title: '在哪家单位上班？', why: '有的补贴看单位' },
  hukou: { title: '户口在哪里？', why: '有的补贴只给外地户口' },
  frontline: { title: '是在一线生产岗位吗？', why: '有的补贴只给一线岗位' },
  childrenAtHome: { title: '老家有几个 14 岁以下的孩子？', why: '只记人数，方便安排看望' },
  name: { title: '怎么称呼您？', why: '工作人员联系时好认人' },
} as const
export type QuestionKey = keyof typeof titles

/** Only what the answer needs: returning and its day stand on one page because they are bound together. */
const asked: Record<Stay, readonly QuestionKey[]> = {
  staying: ['employer', 'hukou', 'frontline', 'name', 'childrenAtHome'],
  leaving: ['leavingOn', 'returning', 'travel', 'employer', 'name'],
  undecided: ['employer', 'name'],
}

/** The way is long enough: what no entitlement asks about stands beside it. */
const asides: ReadonlySet<QuestionKey> = new Set(['childrenAtHome'])

/**
 * The questions a stay leads to, in the order to ask them.
 * @param stay what the worker declared
 * @returns at most five questions; sources: Qingdao notice 一(一), the items of the roster; Jilin notice, annex 1, 三(二), children
 */
export function questionsFor(stay: Stay): Question[] {
  return asked[stay].map((key) => ({ key, ...titles[key], isAside: asides.has(key) }))
}

/**
 * The questions still open on the way: a question counts as answered once its own value is known.
 * @param known which answers are set, by key; `employer` means an employer is linked
 */
export function openQuestions(stay: Stay, known: ReadonlySet<string>): QuestionKey[] {
  return asked[stay].filter((key) => !known.has(key) && !asides.has(key))
}
