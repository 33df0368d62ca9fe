/** A task as the officer sees it: whom it is about, what each side said, what was asked and answered. */
import type { Task } from '../../../domain/contracts/task'
import type { FactValue } from '../../../domain/contracts/shapes'
import { factLabels } from '../../../domain/eligibility/fact-labels'
import type { FactPath } from '../../../domain/eligibility/facts'
import { taskKinds } from '../../../domain/terms'
import { finestCode } from '../repositories/region-codes'
import { noteOf, replyOf } from '../repositories/tasks'
import { wordsOf } from '../said'
import type { Known } from '../store/documents'
import type { TaskDoc } from '../store/standing-documents'
import { factText, sideText } from './fact-text'
import { askedView } from './fact-view'
import { regionView } from './region-view'

export function taskView(given: {
  task: TaskDoc
  subject: Task['subject']
  known: Known<unknown> | undefined
  policyTitle: string | null
}): Task {
  const { task, subject, known, policyTitle } = given
  const { _id, number, kind, status, policy, openedAt, doneAt, doneBy, version } = task
  const fact = task.fact as FactPath | null
  const about = fact === null ? policyTitle : factLabels[fact].label
  return {
    taskId: _id,
    number,
    kind,
    status,
    subject,
    region: regionView(finestCode(task)),
    title: about === null ? taskKinds[kind] : `${about}：${taskKinds[kind]}`,
    fact: fact === null ? null : factView(fact, known),
    urgency: task.urgency,
    dueOn: task.dueOn,
    assigned: null,
    people: task.people,
    need: task.need,
    sides: [],
    policy: policy === null ? null : { id: policy, title: policyTitle ?? policy },
    note: noteOf(task),
    reply: replyOf(task),
    openedAt,
    doneAt,
    doneBy,
    version,
  }
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
