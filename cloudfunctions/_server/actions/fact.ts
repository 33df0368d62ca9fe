import type { HandlersOf } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { OutputOf } from '../../../domain/contracts/registry'
import { factLabels } from '../../../domain/eligibility/fact-labels'
import type { FactPath } from '../../../domain/eligibility/facts'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { askedIn, askedOf } from '../asked-facts'
import { checkedFacts } from '../checked-facts'
import { employerHearing, entryHearing } from '../hearing'
import { employerOf } from '../identity'
import { saidOfEmployer, saidOfWorker } from '../known-facts'
import { ownRegistration } from '../own-registration'
import { ownEmployer } from '../repositories/employers'
import { policiesOn } from '../repositories/policies'
import { instantIn, todayIn } from '../repositories/seasons'
import { saveAndFollow, saveEmployerAndFollow } from '../save-and-follow'
import { publicScope } from '../scope'
import type { EmployerDoc } from '../store/documents'
import type { Reader } from '../store/store'
import { askedView, standingView } from '../views/fact-view'
import { spokenText } from '../views/word-lines'

const facts = publicScope('facts')

export const factHandlers: HandlersOf<'fact.say' | 'employer.facts' | 'employer.sayFacts'> = {
  async 'fact.say'(context, { seasonId, version, facts: written }) {
    const { season, entry: before } = await ownRegistration(context, { seasonId, version })
    const { db, now } = context
    const todayOn = todayIn(season, now)
    const spoken = checkedFacts(written, { may: isWorkersToSay, todayOn, field: 'facts' })
    const as = { evidence: 'self', by: null, at: instantIn(season, now).toISOString() } as const
    const after = entryHearing(before, spoken, as)
    const paths = spoken.map(([path]) => path)
    const change = { before: saidOfWorker(before), after: saidOfWorker(after) }
    const text = spokenText({ side: 'self', paths, ...change })
    const saying = { evidence: 'self', by: '本人', text } as const
    const entry = text === '' ? before : await saveAndFollow(db, { season, before, after, saying, now })
    const said = saidOfWorker(entry)
    const shown = [...new Set([...paths, ...said.keys()])].filter(isWorkersToSay)
    return { version: entry.version, facts: shown.map((path) => standingView(path, said, { side: 'self' })) }
  },

  async 'employer.facts'({ db, caller, now }, { employerId }) {
    return employerView(db, await ownEmployer(db, employerOf(caller, employerId)), now)
  },

  async 'employer.sayFacts'({ db, caller, now }, { employerId, version, facts: written }) {
    const before = await ownEmployer(db, employerOf(caller, employerId))
    if (before.version !== version) throw new AppError('VERSION_CONFLICT')
    const todayOn = shanghaiDay(now)
    const spoken = checkedFacts(written, { may: isEmployersToSay, todayOn, field: 'facts' })
    const as = { evidence: 'self', by: before.name, at: now.toISOString() } as const
    const after = employerHearing(before, spoken, as)
    if (spoken.length === 0) return employerView(db, before, now)
    const saying = { evidence: 'self', by: before.name } as const
    return employerView(db, await saveEmployerAndFollow(db, { before, after, saying, now }), now)
  },
}

/** The stay and its place are declared, not said this way. */
function isWorkersToSay(path: FactPath): boolean {
  const isDeclared = path === 'worker.stay' || path === 'worker.stayRegion'
  return path.startsWith('worker.') && !isDeclared && factLabels[path].from.includes('worker')
}

/** Where an employer stands was checked with its claim. */
function isEmployersToSay(path: FactPath): boolean {
  const isSettled = path === 'employer.region'
  return path.startsWith('employer.') && !isSettled && factLabels[path].from.includes('employer')
}

async function employerView(
  db: Reader,
  employer: EmployerDoc,
  now: Date,
): Promise<OutputOf<'employer.facts'>> {
  const policies = await policiesOn(db, facts, shanghaiDay(now))
  const asked = askedIn({ policies, region: employer.countyCode })
  const questions = askedOf(asked, 'employer').filter(isEmployersToSay)
  const said = saidOfEmployer(employer)
  return {
    employerId: employer._id,
    name: employer.name,
    version: employer.version,
    questions: questions.map(askedView),
    facts: [...new Set([...questions, ...said.keys()])].map((path) =>
      standingView(path, said, { side: 'self' }),
    ),
  }
}
