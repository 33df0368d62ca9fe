/** 不管填什么都该成立的事。 */
import fc from 'fast-check'
import { evaluate } from '../../../domain/eligibility/evaluate'
import { knownFacts, parseFacts, type Facts } from '../../../domain/eligibility/facts'
import { explainVerdict } from '../../../domain/eligibility/explain'
import type { Verdict } from '../../../domain/eligibility/verdict'
import { shippedPolicies } from '../../../cloudfunctions/_server/platform/policy-files'
import type { Evidence } from '../../../domain/terms'
import { mapFacts, people } from './any-answers'

const policies = shippedPolicies()

function verdictsOf(raw: unknown): Verdict[] {
  return evaluate({ policies, facts: parseFacts(raw) })
}

const uncapped = ({ verdict }: Verdict) => (verdict === 'likely' ? 'eligible' : verdict)
const unmetOf = ({ conditions }: Verdict) =>
  conditions.filter(({ result }) => result === 'unmet').map(({ id }) => id)
/** 钱数写明、不用另外的事实来算。 */
const hasPlainSums = ({ policy: id }: Verdict) => {
  const sums = policies.find((policy) => policy.id === id)?.amounts ?? []
  return sums.length > 0 && sums.every(({ fen }) => fen !== undefined)
}
const runs = { numRuns: 400 }

test('知道得少，只会更不确定，不会得出另一个确定的结论', () => {
  const decided = ['not-in-force', 'ineligible', 'review', 'eligible']
  fc.assert(
    fc.property(people, fc.infiniteStream(fc.boolean()), (raw, hide) => {
      const more = verdictsOf(raw)
      const less = verdictsOf(mapFacts(raw, (_, value) => (hide.next().value === true ? null : value)))
      less.forEach((verdict, index) => {
        if (decided.includes(uncapped(verdict))) expect(uncapped(more[index]!)).toBe(uncapped(verdict))
        expect(unmetOf(more[index]!)).toEqual(expect.arrayContaining(unmetOf(verdict)))
      })
    }),
    runs,
  )
})

test('谁作证不改变哪些条件不符合，只改变能不能打包票', () => {
  fc.assert(
    fc.property(
      people,
      fc.infiniteStream(fc.constantFrom('self', 'employer', 'officer', 'data')),
      (raw, grades) => {
        const graded = verdictsOf(
          mapFacts(raw, (_, value) => ({ value, evidence: grades.next().value as Evidence })),
        )
        verdictsOf(raw).forEach((verdict, index) => {
          expect(unmetOf(graded[index]!)).toEqual(unmetOf(verdict))
          expect(uncapped(graded[index]!)).toBe(uncapped(verdict))
          expect(graded[index]!.missing).toEqual(verdict.missing)
        })
      },
    ),
    runs,
  )
})

test('字段先后不影响结论', () => {
  const reversed = (raw: object) => Object.fromEntries(Object.entries(raw).reverse())
  fc.assert(
    fc.property(people, (raw) => {
      const turned = reversed({ ...raw, worker: reversed(raw.worker), employer: reversed(raw.employer) })
      expect(verdictsOf(turned)).toEqual(verdictsOf(raw))
    }),
    runs,
  )
})

test('结论和所列的理由对得上', () => {
  fc.assert(
    fc.property(people, (raw) => {
      for (const verdict of verdictsOf(raw)) {
        const has = (result: string) => verdict.conditions.some((condition) => condition.result === result)
        if (verdict.verdict !== 'not-in-force') expect(verdict.verdict === 'ineligible').toBe(has('unmet'))
        expect(verdict.missing.length > 0).toBe(['unknown', 'deferred'].includes(verdict.verdict))
        const isReview = verdict.verdict === 'review'
        if (verdict.readings.length > 0) expect(isReview).toBe(true)
        if (isReview) expect(verdict.readings.length > 0 || has('review')).toBe(true)
        expect(verdict.caps.length > 0).toBe(verdict.verdict === 'likely')
        const isPaying = ['eligible', 'likely', 'review', 'deferred'].includes(verdict.verdict)
        if (verdict.amounts.length > 0) expect(isPaying).toBe(true)
        if (isPaying && hasPlainSums(verdict)) expect(verdict.amounts.length).toBeGreaterThan(0)
        expect(verdict.decidableOn !== null).toBe(verdict.verdict === 'deferred')
      }
    }),
    runs,
  )
})

test('列出的缺项都是真不知道的，或者太粗、没定、还没到日子', () => {
  fc.assert(
    fc.property(people, (raw) => {
      const known = knownFacts(parseFacts(raw) satisfies Facts)
      for (const { missing, verdict } of verdictsOf(raw)) {
        for (const { fact } of missing) {
          const open = [
            'worker.hukou',
            'worker.stay',
            'worker.stayRegion',
            'worker.insurance',
            'employer.region',
            'employer.kinds',
            'employer.outputFen',
            'agency.licenceProvince',
          ]
          const waiting = verdict === 'deferred' && fact === 'worker.workedDays'
          expect(!known.has(fact) || open.includes(fact) || waiting).toBe(true)
        }
      }
    }),
    runs,
  )
})

test('每句话不超过三十个字，也从不把人晾在那里', () => {
  fc.assert(
    fc.property(people, (raw) => {
      verdictsOf(raw).forEach((verdict, index) => {
        const words = explainVerdict({ policy: policies[index]!, verdict })
        const sentences = [
          words.headline,
          ...words.amounts,
          ...words.advice,
          ...words.caps.map(({ text }) => text),
          ...words.conditions.map(({ sentence }) => sentence),
          ...words.missing.map(({ sentence }) => sentence),
        ]
        for (const sentence of sentences) expect([...sentence].length).toBeLessThanOrEqual(30)
        expect(words.advice.length).toBeGreaterThan(0)
      })
    }),
    runs,
  )
})
