import type { OutputOf } from '../../../domain/contracts/registry'
import { finestCode } from '../repositories/region-codes'
import { nameOf, roomOf, type HistoryLine } from '../repositories/roster'
import { seasonView } from '../repositories/seasons'
import type { RosterEntryDoc, SeasonDoc } from '../store/documents'
import { regionView } from './region-view'
import { answeredOf, answersOf } from './stay-view'

type Row = OutputOf<'roster.list'>['entries'][number]

export function rosterEntryView(entry: RosterEntryDoc): Row {
  const { _id, number, stay, stayEvidence, employerName, siteName, updatedAt, version } = entry
  return {
    entryId: _id,
    name: nameOf(entry),
    number,
    stay: stay === 'unregistered' ? null : stay,
    evidence: stayEvidence,
    employerName,
    regionName: regionView(finestCode(entry)).name,
    siteName: [siteName, roomOf(entry)].filter(Boolean).join(' '),
    updatedAt,
    version,
  }
}

export function rosterPersonView(given: {
  entry: RosterEntryDoc
  season: SeasonDoc
  history: readonly HistoryLine[]
  now: Date
}): OutputOf<'roster.get'> {
  const { entry, season, history, now } = given
  return {
    ...rosterEntryView(entry),
    season: seasonView(season, now),
    answers: answersOf(entry),
    answered: answeredOf(entry),
    history: [...history],
  }
}
