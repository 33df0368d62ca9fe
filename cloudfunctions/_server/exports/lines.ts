/** What a file says of each person, task or placement: every column there is; which of them leave is decided elsewhere. */
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { fullName } from '../../../domain/regions/regions'
import type { ExportLine } from '../../../domain/rosters/export-columns'
import { evidences, needKinds, returnings, stays, taskKinds, trades, urgencies } from '../../../domain/terms'
import { finestCode } from '../repositories/region-codes'
import { nameOf, roomOf } from '../repositories/roster'
import { holderOf } from '../repositories/tasks'
import type { RosterEntryDoc } from '../store/documents'
import type { ProposalDoc } from '../store/matching-documents'
import type { TaskDoc } from '../store/standing-documents'
import { regionView } from '../views/region-view'

const notRegistered = '未登记'

export function rosterLine(entry: RosterEntryDoc): ExportLine<'roster'> {
  const { number, stay, stayEvidence, answers, employerName, siteName, field } = entry
  const hukou = answers.hukou?.value
  const returning = answers.returning?.value
  return {
    number,
    name: nameOf(entry),
    region: regionView(finestCode(entry)).fullName,
    place: [siteName, roomOf(entry)].filter(Boolean).join(' '),
    employer: employerName,
    stay: stay === 'unregistered' ? notRegistered : stays[stay],
    leavingOn: answers.leavingOn?.value ?? null,
    returning: returning ? returnings[returning] : null,
    returnOn: answers.returnOn?.value ?? null,
    hukou: hukou ? fullName(hukou) : null,
    evidence: stayEvidence ? evidences[stayEvidence] : null,
    checkedOn: field?.lastCheckedAt ? shanghaiDay(new Date(field.lastCheckedAt)) : null,
  }
}

export function staffLine(entry: RosterEntryDoc): ExportLine<'staff'> {
  return { name: nameOf(entry), stay: entry.stay === 'unregistered' ? notRegistered : stays[entry.stay] }
}

export function taskLine(task: TaskDoc): ExportLine<'tasks'> {
  const { number, kind, need, people, urgency, dueOn, openedAt } = task
  const holder = holderOf(task)
  return {
    number,
    kind: need === null ? taskKinds[kind] : `${taskKinds[kind]}：${needKinds[need]}`,
    region: regionView(finestCode(task)).fullName,
    people,
    urgency: urgencies[urgency],
    dueOn,
    openedOn: shanghaiDay(new Date(openedAt)),
    assigned: holder && `${holder.title} ${holder.name}`,
  }
}

export function placementLine({
  employerName,
  trade,
  arrived,
  headcount,
  status,
  fromOn,
}: ProposalDoc): ExportLine<'placements'> {
  return {
    employer: employerName,
    trade: trades[trade],
    people: status === 'arrived' ? arrived : headcount,
    placedOn: fromOn,
  }
}
