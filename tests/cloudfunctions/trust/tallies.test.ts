import fc from 'fast-check'
import { count, talliesOf } from '../../../cloudfunctions/_server/repositories/tally-delta'
import { isContradicted } from '../../../cloudfunctions/_server/agreement'
import { nothingAsked } from '../../../cloudfunctions/_server/asked-facts'
import { saidOfWorker } from '../../../cloudfunctions/_server/known-facts'
import { sharedWithOf } from '../../../cloudfunctions/_server/repositories/roster'
import type { EmployerDoc, RosterEntryDoc, TallyDoc } from '../../../cloudfunctions/_server/store/documents'
import type { FactPath } from '../../../domain/eligibility/facts'
import {
  aPoster,
  aSeason,
  anEmployer,
  anEmployerPerson,
  anOfficer,
  caiyuan,
  changjiang,
} from '../../support/builders'
import { startStack, type Stack } from '../../support/stack'

const workers = ['openid-wang-xiulan', 'openid-li-qiang', 'openid-zhao-min'] as const
const bosses = ['openid-zhou-qiming', 'openid-qian-jin'] as const
const officers = ['openid-shen-lan', 'openid-lin-tao'] as const
const seasonId = '2022'
const consent = { kind: 'stay-registration', version: '2026-11' } as const
const employers = [anEmployer(), anEmployer({ creditCode: '9144030071526726XG', ...changjiang })]
const named = ({ _id: employerId, name: employerName }: EmployerDoc) => ({ employerId, employerName })
const posters = [
  aPoster(named(employers[0]!)),
  aPoster({
    _id: 'PosterAtTheOtherStreet',
    shortCode: 'HUANGDA2',
    ...named(employers[1]!),
    ...changjiang,
    communityCode: '370211005001',
  }),
]

/** Small numbers that every step reads in its own way. */
const step = fc.record({
  does: fc.constantFrom(
    ...(['declare', 'declare', 'change', 'withdraw', 'confirm', 'consent', 'answer'] as const),
    ...(['report', 'report', 'edit', 'fill', 'close', 'accept', 'act'] as const),
    ...(['say', 'say', 'sayFor', 'sayFor', 'sayFor', 'settle'] as const),
  ),
  who: fc.nat(5),
  what: fc.nat(11),
  isStale: fc.nat(3).map((each) => each === 0),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

describe('统计数', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()], posters, employers })
    for (const [index, openid] of bosses.entries())
      await stack.insert(anEmployerPerson({ openid, employerId: employers[index]!._id }))
    await stack.insert(anOfficer({ openid: officers[0], level: 'district', regionCode: caiyuan.countyCode }))
    await stack.insert(
      anOfficer({ openid: officers[1], level: 'district', regionCode: changjiang.countyCode }),
    )
  })
  afterEach(() => stack.stop())

  const pick = <T>(from: readonly T[], at: number): T => from[at % from.length]!

  /** One step by its own rules; a refusal is fine, what it leaves behind is looked at later. */
  async function take({ does, who, what, isStale }: Step): Promise<unknown> {
    const worker = pick(workers, who)
    const stay = pick(['staying', 'leaving', 'undecided'] as const, what)
    if (does === 'declare')
      return stack.call(worker, 'stay.declare', { placeToken: pick(posters, what)._id, stay, consent })
    if (does === 'withdraw') return stack.call(worker, 'stay.withdraw', { seasonId })
    if (does === 'consent')
      return stack.call(worker, 'consent.set', { seasonId, kind: 'share-with-employer', granted: what > 1 })
    const entries = await stack.all('rosterEntries')
    const entry = pick(entries, who)
    if (does === 'change' || does === 'answer') {
      const { mine } = await stack.call(worker, 'stay.get', { seasonId })
      const version = isStale ? 1 : (mine?.version ?? 1)
      if (does === 'change') return stack.call(worker, 'stay.change', { seasonId, version, stay })
      const employerId = what % 3 === 0 ? null : pick(employers, what)._id
      return stack.call(worker, 'stay.answer', { seasonId, version, answers: { employerId } })
    }
    if (does === 'say' || does === 'sayFor' || does === 'settle')
      return factStep({ does, who, what, isStale }, entry)
    if (does === 'confirm')
      return (
        entry &&
        stack.call(pick(officers, what), 'roster.confirm', {
          entryId: entry._id,
          version: isStale ? 1 : entry.version,
          ...(what > 5 ? { stay } : {}),
        })
      )
    return shortageStep({ does, who, what, isStale })
  }

  async function factStep({ does, who, what, isStale }: Step, entry?: RosterEntryDoc): Promise<unknown> {
    const said = pick([true, false, null], what)
    if (does === 'settle') {
      const task = pick(await stack.all('tasks'), who)
      const version = isStale ? 1 : (task?.version ?? 1)
      return (
        task &&
        stack.call(pick(officers, what), 'task.settle', { taskId: task._id, version, value: what > 5 })
      )
    }
    const facts = { 'worker.frontline': said }
    if (does === 'say') {
      const { mine } = await stack.call(pick(workers, who), 'stay.get', { seasonId })
      const version = isStale ? 1 : (mine?.version ?? 1)
      return stack.call(pick(workers, who), 'fact.say', { seasonId, version, facts })
    }
    const at = employers.findIndex(({ _id }) => _id === entry?.employerId)
    return (
      entry &&
      stack.call(pick(bosses, Math.max(at, 0)), 'confirmation.save', {
        seasonId,
        employerId: pick(employers, Math.max(at, 0))._id,
        lines: [{ entryId: entry._id, version: isStale ? 1 : entry.version, facts }],
      })
    )
  }

  async function shortageStep({ does, who, what, isStale }: Step): Promise<unknown> {
    const boss = pick(bosses, who)
    const post = (headcount: number, postId?: string) =>
      ({ postId, trade: 'welder', headcount, neededBy: '2022-02-20' }) as const
    if (does === 'report')
      return stack.call(boss, 'shortage.report', {
        employerId: pick(employers, who)._id,
        seasonId,
        posts: [post(pick([1, 29, 30, 70, 100, 101], what)), post(1 + (what % 3))],
      })
    const shortage = pick(await stack.all('shortages'), who + what)
    if (!shortage) return undefined
    const which = { shortageId: shortage._id, version: isStale ? 1 : shortage.version }
    const postId = pick(shortage.posts, what).postId
    if (does === 'edit')
      return stack.call(boss, 'shortage.edit', {
        ...which,
        posts: [
          post(pick([1, 28, 31, 99, 120], what), isStale ? undefined : postId),
          post(1),
          post(2, postId),
        ].slice(0, 1 + (what % 3)),
      })
    if (does === 'fill')
      return stack.call(boss, 'shortage.fill', {
        ...which,
        postId,
        filled: pick([0, 1, 2, 20, 30, 100], what),
      })
    if (does === 'close') return stack.call(boss, 'shortage.withdraw', which)
    const officer = pick(officers, what)
    if (does === 'accept') return stack.call(officer, 'shortage.accept', which)
    return stack.call(officer, 'shortage.act', { ...which, action: 'called', note: '' })
  }

  test('不管谁先谁后、谁对谁错，总等于数出来的数，每家单位至多一件没办完，没有对不上的核对', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 40, size: 'max' }), async (steps) => {
        // Steps by three at a time: some of them meet in the store.
        for (let at = 0; at < steps.length; at += 3)
          await Promise.allSettled(steps.slice(at, at + 3).map(take))
        expect(nonZero(await stack.all('tallies'))).toEqual(nonZero(await recounted()))
        expect(await inconsistentCases()).toEqual([])
        expect(await inconsistentWords()).toEqual([])
      }),
      { seed: 20_261_121, numRuns: 12 },
    )
  })

  /** Cases whose numbers contradict their posts, or their employer's note of what is open. */
  async function inconsistentCases(): Promise<string[]> {
    const open = new Map<string, string>()
    for (const employer of await stack.all('employers'))
      for (const id of Object.values(employer.openShortages)) open.set(id, employer._id)
    const wrong = (await stack.all('shortages')).filter((shortage) => {
      const { _id, posts, stage, status, headcountOpen, employerId, specialist } = shortage
      const left = posts.reduce((sum, { headcount, filled }) => sum + headcount - filled, 0)
      const isOpen = stage !== 'closed'
      return (
        left !== headcountOpen ||
        new Set(posts.map(({ postId }) => postId)).size !== posts.length ||
        isOpen !== (open.get(_id) === employerId) ||
        isOpen !== ['reported', 'accepted', 'in-service'].includes(status) ||
        (stage === 'accepted') !== (isOpen && specialist !== null)
      )
    })
    return wrong.map(({ _id }) => _id)
  }

  /** Who is told whom without having agreed, and tasks without a person, a difference or the right place. */
  async function inconsistentWords(): Promise<string[]> {
    const entries = new Map((await stack.all('rosterEntries')).map((entry) => [entry._id, entry]))
    const told = [...entries.values()].filter((entry) => (entry.sharedWith ?? null) !== sharedWithOf(entry))
    const tasks = (await stack.all('tasks')).filter((task) => {
      const entry = entries.get(task.subjectId)
      if (!entry || entry.streetCode !== task.streetCode) return true
      const known = saidOfWorker(entry).get(task.fact as FactPath)
      return task.status === 'open' && !isContradicted('worker.frontline', known, nothingAsked)
    })
    return [...told, ...tasks].map(({ _id }) => _id)
  }

  async function recounted(): Promise<TallyDoc[]> {
    const tallies = new Map<string, TallyDoc>()
    for (const record of [...(await stack.all('rosterEntries')), ...(await stack.all('shortages'))])
      for (const fresh of talliesOf(record.seasonId, record)) {
        const tally = tallies.get(fresh._id) ?? fresh
        count(tally, record, 1)
        tallies.set(fresh._id, tally)
      }
    return [...tallies.values()]
  }
})

/** A tally that counts nothing any more says the same as none. */
function nonZero(tallies: readonly TallyDoc[]): TallyDoc[] {
  const isEmpty = ({ stays, cases, headcount }: TallyDoc) =>
    [stays, cases, headcount].every((counts) => Object.values(counts).every((each) => each === 0))
  return tallies.filter((tally) => !isEmpty(tally)).sort((a, b) => (a._id < b._id ? -1 : 1))
}
