/** A task as the officer sees it: whom it is about, what each side said, what was asked and answered. */
import { dayText } from '../../../domain/calendar/day-text'
import type { CheckField } from '../../../domain/contracts/field'
import type { FactValue } from '../../../domain/contracts/shapes'
import type { Task } from '../../../domain/contracts/task'
import { factLabels } from '../../../domain/eligibility/fact-labels'
import type { FactPath } from '../../../domain/eligibility/facts'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { needKinds, presences, stays, taskKinds } from '../../../domain/terms'
import type { Caller } from '../identity'
import { saidOfEmployer, saidOfWorker } from '../known-facts'
import { finestCode } from '../repositories/region-codes'
import { nameOf } from '../repositories/roster'
import { caseIdIn, holderOf, noteOf, replyOf } from '../repositories/tasks'
import { wordsOf } from '../said'
import type { Known, RosterEntryDoc } from '../store/documents'
import type { TaskDoc } from '../store/standing-documents'
import type { Subject } from '../task-subjects'
import { factText, sideText } from './fact-text'
import { askedView } from './fact-view'
import { regionView } from './region-view'

const fieldLabels: Record<CheckField, string> = {
  presence: '人在不在',
  stay: '过年打算',
  leavingOn: '动身日期',
}

export function taskView(given: {
  task: TaskDoc
  subject: Subject
  policies: readonly Policy[]
  caller: Caller
}): Task {
  const { task, subject, policies, caller } = given
  const { _id, number, kind, status, urgency, dueOn, people, need, policy, version } = task
  const policyTitle = policies.find(({ id }) => id === policy)?.title ?? policy
  const holder = holderOf(task)
  return {
    taskId: _id,
    number,
    kind,
    status,
    urgency,
    dueOn,
    assigned: holder && {
      ...holder,
      isMe: caller.officers.some(({ grantId }) => grantId === holder.grantId),
    },
    subject: subjectView(task, subject),
    people,
    need,
    sides: sidesOf(task, subject),
    other: subject.kind === 'worker' && subject.other ? otherView(subject.other) : null,
    region: regionView(finestCode(task)),
    title: titleOf(task, policyTitle),
    fact: task.fact === null ? null : factView(task.fact as FactPath, knownOf(task.fact, subject)),
    policy: policy === null ? null : { id: policy, title: policyTitle ?? policy },
    note: noteOf(task),
    reply: replyOf(task),
    openedAt: task.openedAt,
    doneAt: task.doneAt,
    doneBy: task.doneBy,
    version,
  }
}

/** 是不是一线岗位：说法不一样 */
function titleOf({ kind, fact, need, about }: TaskDoc, policyTitle: string | null): string {
  const label =
    fact !== null
      ? factLabels[fact as FactPath].label
      : need !== null
        ? needKinds[need]
        : kind === 'conflict' && about !== null
          ? fieldLabels[about as CheckField]
          : policyTitle
  return label === null ? taskKinds[kind] : `${label}：${taskKinds[kind]}`
}

function subjectView(task: TaskDoc, subject: Subject): Task['subject'] {
  switch (subject.kind) {
    case 'worker':
      return { kind: 'worker', id: subject.entry._id, name: nameOf(subject.entry) }
    case 'employer':
      return { kind: 'employer', id: subject.employer._id, name: subject.employer.name }
    case 'case':
      return { kind: 'case', id: caseIdIn(task), name: subject.shortage.employerName }
    case 'region':
      return {
        kind: 'region',
        id: task.about ?? finestCode(task),
        name: regionView(finestCode(task)).name,
      }
  }
}

function otherView(entry: RosterEntryDoc): Task['other'] {
  const { _id, number, siteName } = entry
  return { entryId: _id, number, name: nameOf(entry), siteName }
}

/** The words of checks that stand side by side, the one that counts for now first. */
function sidesOf({ kind, about, status }: TaskDoc, subject: Subject): Task['sides'] {
  if (kind !== 'conflict' || about === null || subject.kind !== 'worker' || status === 'done') return []
  const field = about as CheckField
  const words = subject.entry.field?.[field]?.standing ?? []
  return words.map(({ value, checkId, by, at, deviceAt, isSkewed }) => ({
    checkId,
    by,
    receivedAt: at,
    deviceAt,
    isSkewed,
    text: checkWordText(field, value),
  }))
}

function checkWordText(field: CheckField, value: string): string {
  if (field === 'leavingOn') return `${dayText(value)}走`
  const labels: Readonly<Record<string, string>> = field === 'presence' ? presences : stays
  return labels[value] ?? value
}

function knownOf(fact: string, subject: Subject): Known<unknown> | undefined {
  if (subject.kind === 'worker') return saidOfWorker(subject.entry).get(fact as FactPath)
  return subject.kind === 'employer' ? saidOfEmployer(subject.employer).get(fact as FactPath) : undefined
}

function factView(path: FactPath, known: Known<unknown> | undefined): Task['fact'] {
  const { fact, question, kind, options } = askedView(path)
  const words = wordsOf(known).map(({ evidence, by, value, at = null }) => ({
    evidence,
    side: sideText(evidence, by),
    text: factText(path, value),
    value: value as FactValue,
    at,
  }))
  return { fact, question, kind, options, words }
}
