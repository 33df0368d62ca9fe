/** What an officer's answer does: to the task, and to the records it is about. */
import { AppError } from '../../domain/contracts/error-codes'
import type { CheckField } from '../../domain/contracts/field'
import type { FactValue } from '../../domain/contracts/shapes'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import type { FactPath } from '../../domain/eligibility/facts'
import { withWord } from '../../domain/field/merge'
import type { Stay, TaskKind } from '../../domain/terms'
import { corrected, withAnswers } from './answers'
import { checkedFact } from './checked-facts'
import type { WriteContext } from './context'
import { employerHearing, entryHearing } from './hearing'
import { joinEntries } from './join-entries'
import { saidOfWorker } from './known-facts'
import { instantIn, seasonById } from './repositories/seasons'
import { isOfEverySeason, settleTask } from './repositories/tasks'
import { saveAndFollow, saveEmployerAndFollow } from './save-and-follow'
import { publicScope } from './scope'
import type { RosterEntryDoc, SeasonDoc } from './store/documents'
import type { TaskDoc } from './store/standing-documents'
import type { Subject } from './task-subjects'
import { changeText } from './views/stay-view'
import { spokenText } from './views/word-lines'

interface Answer {
  value?: FactValue | undefined
  checkId?: string | undefined
  reply?: string | undefined
}

interface Settling {
  task: TaskDoc
  subject: Subject
  /** The post of the officer. */
  by: string
  answer: Answer
}

interface Deciding extends Settling {
  season: SeasonDoc | null
  at: Date
}

/** How a kind of task is settled; what is not named here is done with a word on how. */
const settledBy: Partial<Record<TaskKind, 'value' | 'checkId' | 'sameness'>> = {
  contradiction: 'value',
  conflict: 'checkId',
  duplicate: 'sameness',
}

/** @throws AppError INPUT_INVALID with words at the field that is missing or does not fit */
export async function settleByOfficer(
  context: WriteContext,
  given: Settling,
): Promise<{ task: TaskDoc; subject: Subject }> {
  const { db, now } = context
  const { task, subject, by, answer } = given
  checkAnswer(task, answer)
  const season = isOfEverySeason(task) ? null : await seasonById(db, publicScope('tasks'), task.seasonId)
  const at = season ? instantIn(season, now) : now
  const done = await settleTask(db, task, { by, reply: answer.reply ?? null, at })
  const deciding = { ...given, season, at }
  switch (settledBy[task.kind]) {
    case 'value':
      return { task: done, subject: await decideFact(context, deciding) }
    case 'checkId':
      return { task: done, subject: await pickWord(context, deciding) }
    case 'sameness':
      return answer.value === 'same'
        ? joinEntries(context, { task: done, subject, by, season: seasonOf(season), at })
        : { task: done, subject }
    default:
      return { task: done, subject }
  }
}

function checkAnswer({ kind, status }: TaskDoc, { value, checkId, reply = '' }: Answer): void {
  if (status === 'done' && kind !== 'contradiction' && kind !== 'recheck')
    throw new AppError('INPUT_INVALID', { taskId: '这件事已经办结' })
  const how = settledBy[kind]
  if (how === 'checkId') {
    if (checkId === undefined) throw new AppError('INPUT_INVALID', { checkId: '请选出哪一次核查是对的' })
    return
  }
  if (how === 'value') {
    if (value === undefined) throw new AppError('INPUT_INVALID', { value: '请选出核对下来是哪一种' })
    return
  }
  if (how === 'sameness') {
    if (value !== 'same' && value !== 'other')
      throw new AppError('INPUT_INVALID', { value: '请选是不是同一个人' })
    return
  }
  if (value !== undefined) throw new AppError('INPUT_INVALID', { value: '这件事只要写明结果' })
  if ([...reply].length < 2) throw new AppError('INPUT_INVALID', { reply: '请写明结果，至少 2 个字' })
}

/** What the officer found becomes their word, which counts over what the sides said. */
async function decideFact({ db, now }: WriteContext, given: Deciding): Promise<Subject> {
  const { task, subject, season, by, at, answer } = given
  const path = task.fact as FactPath
  const value = checkedFact(path, answer.value, { todayOn: shanghaiDay(at), field: 'value' })
  const side = { evidence: 'officer', by } as const
  const as = { ...side, at: at.toISOString() }
  if (subject.kind === 'employer') {
    const before = subject.employer
    const after = employerHearing(before, [[path, value]], as)
    const saying = { ...side, spoken: [path] }
    return { kind: 'employer', employer: await saveEmployerAndFollow(db, { before, after, saying, now }) }
  }
  if (subject.kind !== 'worker') throw new AppError('INTERNAL')
  const before = subject.entry
  const after = entryHearing(before, [[path, value]], as)
  const change = { before: saidOfWorker(before), after: saidOfWorker(after) }
  const found = spokenText({ side: side.evidence, paths: [path], ...change }) || '又核对了一次，没有变化'
  const saying = { ...side, text: withReply(found, answer), spoken: [path] }
  const entry = await saveAndFollow(db, { season: seasonOf(season), before, after, saying, now })
  return { ...subject, entry }
}

/** The picked word stands alone; what it says of stay and days becomes the officer's word of the person. */
async function pickWord({ db, now }: WriteContext, given: Deciding): Promise<Subject> {
  const { task, subject, season, by, at, answer } = given
  if (subject.kind !== 'worker') throw new AppError('INTERNAL')
  const before = subject.entry
  const field = task.about as CheckField
  const register = before.field?.[field]
  const picked = register?.standing.find(({ checkId }) => checkId === answer.checkId)
  if (!register || !picked) throw new AppError('INPUT_INVALID', { checkId: '没有这次核查，请刷新再看' })
  const others = register.standing.map(({ checkId }) => checkId)
  const marked = { ...before, field: { ...before.field, [field]: withWord(register, picked, others) } }
  const as = { evidence: 'officer', by, at: at.toISOString() } as const
  const after = await saying(db, marked, { field, value: picked.value, as })
  const text = withReply(changeText(before, after) || `两次核查不一样，以${picked.by}的为准`, answer)
  const told = { evidence: as.evidence, by, text }
  const entry = await saveAndFollow(db, { season: seasonOf(season), before, after, saying: told, now })
  return { ...subject, entry }
}

async function saying(
  db: WriteContext['db'],
  entry: RosterEntryDoc,
  said: { field: CheckField; value: string; as: { evidence: 'officer'; by: string; at: string } },
): Promise<RosterEntryDoc> {
  const { field, value, as } = said
  if (field === 'presence') return entry
  if (field === 'stay') return corrected(entry, value as Stay, as)
  return withAnswers(db, { entry, answers: { leavingOn: value }, as })
}

function withReply(text: string, { reply = '' }: Answer): string {
  return [text, reply].filter((part) => part !== '').join('；')
}

/** What is of no season is about employers alone. */
function seasonOf(season: SeasonDoc | null): SeasonDoc {
  if (!season) throw new AppError('INTERNAL')
  return season
}
