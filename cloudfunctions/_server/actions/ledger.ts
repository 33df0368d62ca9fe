import type { HandlersOf, ReadContext, WriteContext } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { ledgerContracts, LedgerView } from '../../../domain/contracts/ledger'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { officerFor, officerOf } from '../identity'
import { markKey, withFigures } from '../ledger-changes'
import { pageOf } from '../page-of'
import { employerById } from '../repositories/employers'
import {
  entryOf,
  ledgerEntries,
  saveEntry,
  withNote,
  withProblem,
  withSolution,
  withSpecialist,
} from '../repositories/ledger'
import { instantIn, seasonById, todayIn } from '../repositories/seasons'
import { shortageIn, shortagesOf } from '../repositories/shortages'
import { employerScope, publicScope } from '../scope'
import type { EmployerDoc, ShortageDoc } from '../store/documents'
import type { LedgerDoc } from '../store/matching-documents'
import type { Reader } from '../store/store'
import { ledgerBrief, ledgerView } from '../views/ledger-view'
import { officerTitle } from '../views/shortage-view'

const ledger = publicScope('ledger')

export const ledgerHandlers: HandlersOf<keyof typeof ledgerContracts> = {
  async 'ledger.list'({ db, caller, now }, { seasonId, regionCode, list = 'key', cursor, limit = 20 }) {
    const { scope } = officerFor(caller, regionCode)
    const season = await seasonById(db, ledger, seasonId)
    const found = await ledgerEntries(db, scope, { seasonId, list, after: cursor, limit })
    const todayOn = todayIn(season, now)
    const entries = found.map(async (entry) => {
      const shortage = await latestOpenCase(db, entry)
      return ledgerBrief({ entry, shortage, todayOn })
    })
    return { entries: await Promise.all(entries), next: pageOf(found, limit) }
  },

  async 'ledger.get'(context, which) {
    const { entry, shortage, at } = await opened(context, which)
    return ledgerView({ entry, shortage, todayOn: shanghaiDay(at) })
  },

  async 'ledger.save'(context, { takeOn = false, ...given }) {
    const { officer, employer, shortage, at, entry } = await openedToWrite(context, given)
    const figured = withFigures(entry, given)
    const by = officerTitle(officer)
    const after = takeOn ? withSpecialist(figured, { ...officer, title: by }) : figured
    await markKey(context.db, { employer, shortage, isKey: after.isKey, by, at })
    return saved(context, { after, shortage, at })
  },

  async 'ledger.note'(context, { text, ...which }) {
    const { officer, entry, shortage, at } = await openedToWrite(context, which)
    return saved(context, { after: withNote(entry, { text, at, by: officerTitle(officer) }), shortage, at })
  },

  async 'ledger.problem'(context, { text, ...which }) {
    const { officer, entry, shortage, at } = await openedToWrite(context, which)
    return saved(context, {
      after: withProblem(entry, { text, at, by: officerTitle(officer) }),
      shortage,
      at,
    })
  },

  async 'ledger.solve'(context, { problemId, solution, ...which }) {
    const { entry, shortage, at } = await openedToWrite(context, which)
    return saved(context, { after: withSolution(entry, { problemId, solution, at }), shortage, at })
  },
}

type Which = { seasonId: string; employerId: string }

/** An employer of the caller's region with its entry and its open case. */
async function opened({ db, caller, now }: ReadContext | WriteContext, { seasonId, employerId }: Which) {
  const season = await seasonById(db, ledger, seasonId)
  const employer = await employerById(db, ledger, employerId)
  if (!employer) throw new AppError('NOT_FOUND')
  const officer = officerOf(caller, employer)
  const entry = await entryOf(db, officer.scope, { seasonId, employer })
  return {
    officer,
    employer,
    entry,
    shortage: await openCaseOf(db, employer, seasonId),
    at: instantIn(season, now),
  }
}

/** The same, as the caller saw it. */
async function openedToWrite(context: WriteContext, { version, ...which }: Which & { version: number }) {
  const found = await opened(context, which)
  if (found.entry.version !== version) throw new AppError('VERSION_CONFLICT')
  return found
}

async function openCaseOf(db: Reader, employer: EmployerDoc, seasonId: string): Promise<ShortageDoc | null> {
  const shortageId = employer.openShortages[seasonId]
  return shortageId === undefined ? null : shortageIn(db, [employerScope(employer._id)], shortageId)
}

/** Without the employer's record: of one employer only the latest case of a season can be open. */
async function latestOpenCase(db: Reader, { employerId, seasonId }: LedgerDoc): Promise<ShortageDoc | null> {
  const [latest] = await shortagesOf(db, employerScope(employerId), { seasonId, limit: 1 })
  return latest && latest.stage !== 'closed' ? latest : null
}

async function saved(
  { db }: WriteContext,
  { after, shortage, at }: { after: LedgerDoc; shortage: ShortageDoc | null; at: Date },
): Promise<LedgerView> {
  const entry = await saveEntry(db, after, at)
  return ledgerView({ entry, shortage, todayOn: shanghaiDay(at) })
}
