import type { HandlersOf, ReadContext, WriteContext } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { FactValue } from '../../../domain/contracts/shapes'
import type { Task, taskContracts } from '../../../domain/contracts/task'
import type { FactPath } from '../../../domain/eligibility/facts'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { coming } from '../coming'
import { checkedFact } from '../checked-facts'
import { officerFor, officerOf, type OfficerGrant } from '../identity'
import { employerHearing, entryHearing } from '../hearing'
import { saidOfEmployer, saidOfWorker } from '../known-facts'
import { pageOf } from '../page-of'
import { employerById } from '../repositories/employers'
import { policiesOn } from '../repositories/policies'
import { entryWithin, nameOf } from '../repositories/roster'
import { instantIn, seasonById, todayIn } from '../repositories/seasons'
import { employerIdIn, isOfEverySeason, settleTask, taskInRegion, taskQueue } from '../repositories/tasks'
import { saveAndFollow, saveEmployerAndFollow } from '../save-and-follow'
import { publicScope, type RegionScope } from '../scope'
import type { EmployerDoc, RosterEntryDoc, SeasonDoc } from '../store/documents'
import type { TaskDoc } from '../store/standing-documents'
import { officerTitle } from '../views/shortage-view'
import { taskView } from '../views/task-view'
import { spokenText } from '../views/word-lines'

const tasks = publicScope('tasks')
type Db = ReadContext['db']

export const taskHandlers: HandlersOf<keyof typeof taskContracts> = {
  async 'task.queue'({ db, caller, now }, { seasonId, regionCode, status = 'open', cursor, limit = 20 }) {
    const { scope } = officerFor(caller, regionCode)
    const season = await seasonById(db, tasks, seasonId)
    const found = await taskQueue(db, scope, { seasonId, status, after: cursor, limit })
    const policies = await policiesOn(db, tasks, todayIn(season, now))
    const rows = await Promise.all(
      found.map(async (task) => {
        const subject = await subjectOf(db, scope, task)
        return subject && rowOf({ task, subject, policies })
      }),
    )
    return { tasks: rows.filter((row) => row !== null), next: pageOf(found, limit) }
  },

  'task.get': coming,
  'task.assign': coming,

  async 'task.settle'(context, { taskId, version, value, reply = '' }) {
    const { db, caller, now } = context
    const task = await taskInRegion(
      db,
      caller.officers.map(({ scope }) => scope),
      taskId,
    )
    const officer = officerOf(caller, task)
    const subject = await subjectOf(db, officer.scope, task)
    if (!subject) throw new AppError('NOT_FOUND')
    if (isSelf(context, subject)) throw new AppError('FORBIDDEN')
    if (task.version !== version) throw new AppError('VERSION_CONFLICT')
    checkAnswer(task, { value, reply })
    const season = isOfEverySeason(task) ? null : await seasonById(db, tasks, task.seasonId)
    const at = season ? instantIn(season, now) : now
    const done = await settleTask(db, task, { by: officerTitle(officer), reply, at })
    const settled =
      value === undefined ? subject : await decide(context, { task, subject, season, officer, value, reply })
    return rowOf({ task: done, subject: settled, policies: await policiesOn(db, tasks, shanghaiDay(at)) })
  },
}

/** Whoever a task is about, with the record as it stands. */
type Subject = { kind: 'worker'; entry: RosterEntryDoc } | { kind: 'employer'; employer: EmployerDoc }

/** null where it has gone from this region meanwhile. */
async function subjectOf(db: Db, scope: RegionScope, task: TaskDoc): Promise<Subject | null> {
  if (task.subject === 'worker') {
    const entry = await entryWithin(db, scope, task.subjectId)
    return entry && { kind: 'worker', entry }
  }
  const employer = await employerById(db, tasks, employerIdIn(task))
  return employer && { kind: 'employer', employer }
}

/** Nobody settles what is said of themself. */
function isSelf({ caller }: WriteContext, subject: Subject): boolean {
  return subject.kind === 'worker'
    ? subject.entry.personId === caller.personId
    : caller.employers.some(({ employerId }) => employerId === subject.employer._id)
}

function checkAnswer(task: TaskDoc, { value, reply }: { value: FactValue | undefined; reply: string }): void {
  if (task.fact !== null) {
    if (value === undefined) throw new AppError('INPUT_INVALID', { value: '请选出核对下来是哪一种' })
    return
  }
  if (value !== undefined) throw new AppError('INPUT_INVALID', { value: '复核只要写明结果' })
  if ([...reply].length < 2) throw new AppError('INPUT_INVALID', { reply: '请写明复核结果，至少 2 个字' })
}

/** What the officer found becomes their word, which counts over what the sides said. */
async function decide(
  { db, now }: WriteContext,
  given: {
    task: TaskDoc
    subject: Subject
    season: SeasonDoc | null
    officer: OfficerGrant
    value: FactValue
    reply: string
  },
): Promise<Subject> {
  const { task, subject, season, officer, reply } = given
  const path = task.fact as FactPath
  const at = season ? instantIn(season, now) : now
  const value = checkedFact(path, given.value, { todayOn: shanghaiDay(at), field: 'value' })
  const side = { evidence: 'officer', by: officerTitle(officer) } as const
  const as = { ...side, at: at.toISOString() }
  if (subject.kind === 'employer') {
    const before = subject.employer
    const after = employerHearing(before, [[path, value]], as)
    const saying = { ...side, spoken: [path] }
    return { kind: 'employer', employer: await saveEmployerAndFollow(db, { before, after, saying, now }) }
  }
  if (!season) throw new AppError('INTERNAL')
  const before = subject.entry
  const after = entryHearing(before, [[path, value]], as)
  const change = { before: saidOfWorker(before), after: saidOfWorker(after) }
  const found = spokenText({ side: side.evidence, paths: [path], ...change }) || '又核对了一次，没有变化'
  const text = [found, reply].filter((part) => part !== '').join('；')
  const saying = { ...side, text, spoken: [path] }
  return { kind: 'worker', entry: await saveAndFollow(db, { season, before, after, saying, now }) }
}

function rowOf(given: { task: TaskDoc; subject: Subject; policies: readonly Policy[] }): Task {
  const { task, subject, policies } = given
  const said = subject.kind === 'worker' ? saidOfWorker(subject.entry) : saidOfEmployer(subject.employer)
  return taskView({
    task,
    subject:
      subject.kind === 'worker'
        ? { kind: 'worker', id: subject.entry._id, name: nameOf(subject.entry) }
        : { kind: 'employer', id: subject.employer._id, name: subject.employer.name },
    known: said.get(task.fact as FactPath),
    policyTitle: policies.find(({ id }) => id === task.policy)?.title ?? null,
  })
}
