import type { HandlersOf } from '../context'
import type { Confirmable, factContracts } from '../../../domain/contracts/fact'
import type { FactPath } from '../../../domain/eligibility/facts'
import { askedIn, askedOf, partAsked, windowOf, type Asked } from '../asked-facts'
import { checkedFacts, type Spoken } from '../checked-facts'
import { employerOf } from '../identity'
import { entryHearing } from '../hearing'
import { saidOfWorker, type SaidFacts } from '../known-facts'
import { pageOf } from '../page-of'
import { ownEmployer } from '../repositories/employers'
import { policiesOn } from '../repositories/policies'
import { nameOf, sharedEntries, sharedEntry } from '../repositories/roster'
import { instantIn, seasonById, seasonView, todayIn } from '../repositories/seasons'
import { takeBack, wordBy } from '../said'
import { saveAndFollow } from '../save-and-follow'
import { publicScope } from '../scope'
import type { EmployerDoc, RosterEntryDoc, SeasonDoc } from '../store/documents'
import type { Reader, Writer } from '../store/store'
import { askedView, standingView } from '../views/fact-view'
import { spokenText } from '../views/word-lines'

const confirmations = publicScope('confirmations')

/**
 * All that an employer is ever asked of a person, whatever policies ask and whoever else could supply it: a certificate
 * or a legal matter can be a matter with this very employer.
 */
const confirmable: readonly FactPath[] = ['worker.frontline', 'worker.workedDays', 'worker.insurance']

export const confirmationHandlers: HandlersOf<Extract<keyof typeof factContracts, `confirmation.${string}`>> =
  {
    async 'confirmation.list'({ db, caller, now }, { seasonId, employerId, cursor, limit = 20 }) {
      const scope = employerOf(caller, employerId)
      const season = await seasonById(db, confirmations, seasonId)
      const employer = await ownEmployer(db, scope)
      const { asked, questions } = await askedOfEmployer(db, employer, { season, now })
      // Where nothing is asked, nobody needs to be known.
      const people =
        questions.length === 0 ? [] : await sharedEntries(db, scope, { seasonId, after: cursor, limit })
      return {
        season: seasonView(season, now),
        questions: questions.map(askedView),
        window: questions.includes('worker.workedDays') ? windowOf(asked) : null,
        people: people.map((entry) => personView(entry, { asked, questions, employer })),
        next: pageOf(people, limit),
      }
    },

    async 'confirmation.save'({ db, caller, now }, { seasonId, employerId, lines }) {
      const scope = employerOf(caller, employerId)
      const season = await seasonById(db, confirmations, seasonId)
      const employer = await ownEmployer(db, scope)
      const { asked, questions } = await askedOfEmployer(db, employer, { season, now })
      const todayOn = todayIn(season, now)
      const may = (path: FactPath) => questions.includes(path)
      const checked = lines.map(({ facts, ...line }, index) => ({
        ...line,
        spoken: checkedFacts(facts, { may, todayOn, field: `lines.${index}.facts` }),
      }))
      const answers = []
      for (const { entryId, version, spoken } of checked) {
        const before = await sharedEntry(db, scope, { seasonId, entryId })
        const saved = before.version === version
        const entry = saved ? await confirm(db, { before, spoken, employer, season, now }) : before
        answers.push({ entryId, saved, person: personView(entry, { asked, questions, employer }) })
      }
      return { lines: answers }
    },
  }

interface Questions {
  asked: Asked
  questions: readonly FactPath[]
}

async function askedOfEmployer(
  db: Reader,
  { countyCode }: EmployerDoc,
  { season, now }: { season: SeasonDoc; now: Date },
): Promise<Questions> {
  const on = todayIn(season, now)
  const policies = await policiesOn(db, confirmations, on)
  const asked = askedIn({ policies, region: countyCode, on })
  return { asked, questions: askedOf(asked, 'employer').filter((path) => confirmable.includes(path)) }
}

async function confirm(
  db: Writer,
  given: {
    before: RosterEntryDoc
    spoken: readonly Spoken[]
    employer: EmployerDoc
    season: SeasonDoc
    now: Date
  },
): Promise<RosterEntryDoc> {
  const { before, employer, season, now } = given
  const mine = saidBefore(before, employer)
  const all = saidOfWorker(before)
  // There is nothing of its own to take back where only another employer has spoken.
  const spoken = given.spoken.filter(([path, value]) => value !== null || mine.get(path) === all.get(path))
  const as = {
    evidence: 'employer',
    by: employer.name,
    at: instantIn(season, now).toISOString(),
  } as const
  const after = entryHearing(before, spoken, as)
  const paths = spoken.map(([path]) => path)
  const change = { before: saidOfWorker(before), after: saidOfWorker(after) }
  const text = spokenText({ side: 'employer', paths, ...change })
  if (text === '') return before
  const saying = { evidence: as.evidence, by: as.by, text }
  return saveAndFollow(db, { season, before, after, saying, now })
}

/** What another employer said of its own days with this person is not for this one to see or to take back. */
function saidBefore(entry: RosterEntryDoc, { name }: EmployerDoc): SaidFacts {
  const heard = [...saidOfWorker(entry)].flatMap(([path, known]) => {
    const word = wordBy(known, 'employer')
    const isOthers = word !== undefined && word.by !== name
    const left = isOthers ? takeBack(known, 'employer') : known
    return left ? [[path, left] as const] : []
  })
  return new Map(heard)
}

/** The name and what is asked, of days and months only those that are counted: the rest is the person's own life. */
function personView(
  entry: RosterEntryDoc,
  { asked, questions, employer }: Questions & { employer: EmployerDoc },
): Confirmable {
  const said = saidBefore(entry, employer)
  return {
    entryId: entry._id,
    name: nameOf(entry),
    version: entry.version,
    facts: questions.map((path) =>
      standingView(path, said, { side: 'employer', part: (value) => partAsked(path, value, asked) }),
    ),
  }
}
