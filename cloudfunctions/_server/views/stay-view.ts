/** A roster entry in words: for the worker themself and for officers. */
import { openQuestions } from '../../../domain/stay/questions'
import { nextStepsFor } from '../../../domain/stay/next-steps'
import { factLabels } from '../../../domain/eligibility/fact-labels'
import type { FactPath } from '../../../domain/eligibility/facts'
import { returnings, stays, travels, type Evidence } from '../../../domain/terms'
import type { MyStay } from '../../../domain/contracts/stay'
import type { StayAnswers } from '../../../domain/contracts/shapes'
import { dayText } from '../../../domain/calendar/day-text'
import { fullName } from '../../../domain/regions/regions'
import { saidOfWorker } from '../known-facts'
import { finestCode } from '../repositories/region-codes'
import { nameOf, type HistoryLine } from '../repositories/roster'
import { seasonView } from '../repositories/seasons'
import type { Known, RosterEntryDoc, SeasonDoc } from '../store/documents'
import { factText } from './fact-text'
import { regionView } from './region-view'
import { wordLines } from './word-lines'

interface Answered {
  key: string
  label: string
  text: string
  evidence: Evidence
  by: string | null
}

const labels = {
  leavingOn: '动身日期',
  returning: '节后是否回来',
  returnOn: '返岗日期',
  travel: '怎么走',
  employerId: '所在单位',
  hukou: '户口所在地',
  frontline: '一线生产岗位',
  childrenAtHome: '老家 14 岁以下的孩子',
  name: '姓名',
} as const
type AnswerKey = keyof typeof labels

/** Answers that are facts of policies as well: more than one side has a word on them. */
const sidedAnswers: Readonly<Record<string, FactPath>> = {
  hukou: 'worker.hukou',
  frontline: 'worker.frontline',
}

/** What was answered, in the order people read it, each with who stands behind it. */
export function answeredOf(entry: RosterEntryDoc): Answered[] {
  const { answers } = entry
  const name = nameOf(entry)
  const line = <T>(key: AnswerKey, known: Known<T> | undefined, text: (value: T) => string): Answered[] =>
    known
      ? [{ key, label: labels[key], text: text(known.value), evidence: known.evidence, by: known.by }]
      : []
  return [
    ...(entry.stay === 'unregistered' || entry.stayEvidence === null
      ? []
      : [
          {
            key: 'stay',
            label: '过年打算',
            text: stays[entry.stay],
            evidence: entry.stayEvidence,
            by: entry.stayBy,
          },
        ]),
    ...line('name', entry.nameBy ?? undefined, () => name ?? ''),
    ...line('employerId', answers.employerId, () => entry.employerName ?? ''),
    ...line('hukou', answers.hukou, (code) => fullName(code) ?? code),
    ...line('frontline', answers.frontline, (value) => (value ? '是' : '不是')),
    ...line('childrenAtHome', answers.childrenAtHome, (count) => (count === 0 ? '没有' : `${count} 个`)),
    ...line('leavingOn', answers.leavingOn, dayText),
    ...line('returning', answers.returning, (value) => returnings[value]),
    ...line('returnOn', answers.returnOn, dayText),
    ...line('travel', answers.travel, (value) => travels[value]),
    ...beyondAnswers(entry),
  ]
}

/** What sides said beyond the questions of registration. */
function beyondAnswers(entry: RosterEntryDoc): Answered[] {
  return [...saidOfWorker(entry)]
    .filter(([path]) => !Object.values(sidedAnswers).includes(path))
    .map(([path, { value, evidence, by }]) => ({
      key: path,
      label: factLabels[path].label,
      text: factText(path, value),
      evidence,
      by,
    }))
}

export function answersOf(entry: RosterEntryDoc): StayAnswers {
  const { answers } = entry
  return {
    leavingOn: answers.leavingOn?.value,
    returning: answers.returning?.value,
    returnOn: answers.returnOn?.value,
    travel: answers.travel?.value,
    employerId: entry.employerId ?? undefined,
    hukou: answers.hukou?.value,
    frontline: answers.frontline?.value,
    childrenAtHome: answers.childrenAtHome?.value,
    name: nameOf(entry) ?? undefined,
  }
}

/** Which questions of domain/stay/questions.ts have an answer. */
function answeredKeys(entry: RosterEntryDoc): Set<string> {
  const keys = new Set<string>(Object.keys(entry.answers))
  if (entry.employerId !== null) keys.add('employer')
  if (entry.nameSealed !== null) keys.add('name')
  return keys
}

export function myStayView(given: {
  entry: RosterEntryDoc
  season: SeasonDoc
  history: readonly HistoryLine[]
  now: Date
}): MyStay {
  const { entry, season, history, now } = given
  const stay = entry.stay === 'unregistered' ? 'undecided' : entry.stay
  return {
    season: seasonView(season, now),
    number: entry.number,
    stay,
    version: entry.version,
    declaredAt: entry.declaredAt ?? entry.updatedAt,
    updatedAt: entry.updatedAt,
    place: { region: regionView(finestCode(entry)), siteName: entry.siteName },
    employer:
      entry.employerId === null ? null : { employerId: entry.employerId, name: entry.employerName ?? '' },
    answers: answersOf(entry),
    answered: answeredOf(entry),
    open: openQuestions(stay, answeredKeys(entry)),
    consents: entry.consents.map(({ kind }) => kind),
    nextSteps: nextStepsFor(stay),
    history: [...history],
  }
}

const fieldLabels: Record<string, string> = { ...labels, stay: '过年打算' }

/** 过年打算：还没定 → 留岗过年；户口所在地：四川省成都市锦江区 */
export function changeText(before: RosterEntryDoc | null, after: RosterEntryDoc): string {
  const old = new Map(before ? answeredOf(before).map((line) => [line.key, line]) : [])
  const fresh = new Map(answeredOf(after).map((line) => [line.key, line]))
  const [saidBefore, saidAfter] = [saidOfWorker(before), saidOfWorker(after)]
  return [...new Set([...fresh.keys(), ...old.keys()])]
    .flatMap((key) => {
      const [was, is] = [old.get(key), fresh.get(key)]
      const path = sidedAnswers[key] ?? (key.startsWith('worker.') ? (key as FactPath) : undefined)
      const label = is?.label ?? fieldLabels[key] ?? was?.label ?? key
      if (path) return wordLines({ path, label, before: saidBefore.get(path), after: saidAfter.get(path) })
      if (!is) return [`${label}：清空`]
      if (was?.text === is.text) return []
      return [was ? `${label}：${was.text} → ${is.text}` : `${label}：${is.text}`]
    })
    .join('；')
}
