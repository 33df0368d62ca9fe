import { askedIn } from '../../cloudfunctions/_server/asked-facts'
import type { Spoken } from '../../cloudfunctions/_server/checked-facts'
import { followWords } from '../../cloudfunctions/_server/contradictions'
import { employerHearing, entryHearing } from '../../cloudfunctions/_server/hearing'
import { saidOfEmployer, saidOfWorker } from '../../cloudfunctions/_server/known-facts'
import { shippedPolicies } from '../../cloudfunctions/_server/platform/policy-files'
import { saveEmployer } from '../../cloudfunctions/_server/repositories/employers'
import { saveEntry } from '../../cloudfunctions/_server/repositories/roster'
import { recheckIdOf } from '../../cloudfunctions/_server/repositories/task-ids'
import { employerSubject, openTask, workerSubject } from '../../cloudfunctions/_server/repositories/tasks'
import type { EmployerDoc, RosterEntryDoc } from '../../cloudfunctions/_server/store/documents'
import { spokenText } from '../../cloudfunctions/_server/views/word-lines'
import { addDays } from '../../domain/calendar/day'
import { consentVersion, type Evidence } from '../../domain/terms'
import type { CollectingWriter } from './collecting-writer'
import type { Officer } from './officers'
import type { Dice } from './random'

const sharing = 12
/** The sixteen days of the Shengsi red packet. */
const everyDay = Array.from({ length: 16 }, (_, index) => addDays('2022-01-26', index))
const insured = [{ month: '2021-12', region: '330922' }]
const frontline: Spoken = ['worker.frontline', true]
const onPost: Spoken = ['worker.workedDays', everyDay]
const paid: Spoken = ['worker.insurance', insured]

interface Scene {
  /** 嵊泗海工: the employer of the people below, in the season of 2022. */
  employer: EmployerDoc
  officer: Officer
}

/**
 * Three sides at work in Shengsi: a dozen people who told their employer, a few confirmed and most waiting, two whom
 * sides describe differently, one who asked for another look, and an employer that has told half of what is asked.
 */
export async function addEvidence(db: CollectingWriter, dice: Dice, scene: Scene): Promise<void> {
  const { employer, officer } = scene
  const people = peopleOf(db, employer).slice(0, sharing)
  const told: RosterEntryDoc[] = []
  for (const entry of people) told.push(await share(db, entry))
  const [first, second, third, disputed, moved, asking, seventh] = told
  for (const entry of [first!, second!, third!]) {
    const own = await hear(db, entry, { spoken: [onPost, paid], as: self('2022-02-11T01:10:00.000Z') })
    const spoken = [frontline, onPost, paid]
    await hear(db, own, { spoken, as: by('employer', employer.name, '2022-02-11T06:40:00.000Z') })
  }
  const claimed = await hear(db, disputed!, { spoken: [frontline], as: self('2022-02-11T02:05:00.000Z') })
  const denied = by('employer', employer.name, '2022-02-11T06:45:00.000Z')
  await hear(db, claimed, { spoken: [['worker.frontline', false]], as: denied })
  const looked = by('officer', officer.title, '2022-02-10T03:20:00.000Z')
  const checked = await hear(db, moved!, { spoken: [['worker.hukou', '340826']], as: looked })
  await hear(db, checked, { spoken: [['worker.hukou', '340123']], as: self('2022-02-11T04:30:00.000Z') })
  await askAgain(db, asking!)
  await hear(db, seventh!, { spoken: [onPost], as: self('2022-02-11T05:00:00.000Z') })
  await tellHalf(db, employer)
  // Numbers of the real thing are random; a demo is the same every time.
  for (const task of db.written().tasks ?? []) await db.replace('tasks', { ...task, number: dice.number() })
}

/** Who registered themself, stays, gave a name, works here, and whom the red packet could be for. */
function peopleOf(db: CollectingWriter, { _id }: EmployerDoc): RosterEntryDoc[] {
  return (db.written().rosterEntries ?? []).filter(
    ({ seasonId, employerId, stay, nameSealed, answers, version }) =>
      seasonId === '2022' &&
      employerId === _id &&
      stay === 'staying' &&
      nameSealed !== null &&
      version === 1 &&
      answers.hukou?.value.startsWith('330922') === false &&
      answers.frontline?.value !== false,
  )
}

async function share(db: CollectingWriter, before: RosterEntryDoc): Promise<RosterEntryDoc> {
  const at = new Date(Date.parse(before.updatedAt) + 4 * 60_000)
  const consent = { kind: 'share-with-employer', version: consentVersion, at: at.toISOString() } as const
  const after = { ...before, consents: [...before.consents, consent] }
  const change = { at, by: '本人', evidence: 'self', text: '同意告诉单位' } as const
  return saveEntry(db, { before, after, change })
}

interface Speaker {
  evidence: Evidence
  by: string | null
  at: string
}

const self = (at: string): Speaker => ({ evidence: 'self', by: null, at })
const by = (evidence: Evidence, name: string, at: string): Speaker => ({ evidence, by: name, at })

async function hear(
  db: CollectingWriter,
  before: RosterEntryDoc,
  { spoken, as }: { spoken: readonly Spoken[]; as: Speaker },
): Promise<RosterEntryDoc> {
  const after = entryHearing(before, spoken, as)
  const paths = spoken.map(([path]) => path)
  const words = { before: saidOfWorker(before), after: saidOfWorker(after) }
  const at = new Date(as.at)
  const text = spokenText({ side: as.evidence, paths, ...words })
  const change = { at, by: as.by ?? '本人', evidence: as.evidence, text }
  const entry = await saveEntry(db, { before, after, change })
  const on = as.at.slice(0, 10)
  const asked = askedIn({ policies: shippedPolicies(), region: entry.countyCode, on })
  const settled = { paths: as.evidence === 'officer' ? paths : [], by: as.by }
  await followWords(db, { subject: workerSubject(entry), ...words, asked, spoken: settled, at })
  return entry
}

async function askAgain(db: CollectingWriter, entry: RosterEntryDoc): Promise<void> {
  await openTask(db, {
    ...workerSubject(entry),
    _id: recheckIdOf(entry._id, 'ss22-red500'),
    kind: 'recheck',
    fact: null,
    policy: 'ss22-red500',
    note: '我一直在车间上班，请再看一下。',
    at: new Date('2022-02-11T08:15:00.000Z'),
  })
}

/** What it is was checked with its claim; what it adds is its own word. */
async function tellHalf(db: CollectingWriter, { _id }: EmployerDoc): Promise<void> {
  const before = (await db.get('employers', _id))!
  const as = { evidence: 'self', by: before.name, at: '2022-02-10T07:00:00.000Z' } as const
  const spoken: Spoken[] = [
    ['employer.operation', 'continuous'],
    ['employer.size', 'medium'],
  ]
  const after = await saveEmployer(db, employerHearing(before, spoken, as))
  await followWords(db, {
    subject: employerSubject(after),
    before: saidOfEmployer(before),
    after: saidOfEmployer(after),
    asked: askedIn({ policies: [], region: after.countyCode }),
    spoken: { paths: [], by: null },
    at: new Date(as.at),
  })
}
