/** 不管填什么都该成立的事。 */
import fc from 'fast-check'
import { evaluate, evaluateOne } from '../../../domain/eligibility/evaluate'
import { factPaths, parseFacts, type FactPath, type Facts } from '../../../domain/eligibility/facts'
import { consequences, knownFacts } from '../../../domain/eligibility/known-facts'
import { explainVerdict } from '../../../domain/eligibility/explain'
import type { Verdict } from '../../../domain/eligibility/verdict'
import { shippedPolicies } from '../../../cloudfunctions/_server/platform/policy-files'
import type { Evidence } from '../../../domain/terms'
import { mapFacts, people, type Raw } from './any-answers'

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
const runs = { numRuns: 200 }

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

test('多知道一件事，只有看这件事的条件会变；由符合变成不符合，必是因为它', () => {
  fc.assert(
    fc.property(people, people, fc.nat(), (raw, other, pick) => {
      const unknown = factPaths.filter((path) => valueAt(raw, path) === null && valueAt(other, path) !== null)
      const added = unknown[pick % Math.max(unknown.length, 1)]
      if (!added) return
      const more = mapFacts(raw, (path, value) => (path === added ? valueAt(other, added) : value))
      const before = verdictsOf(raw)
      verdictsOf(more).forEach(({ conditions, verdict }, index) => {
        conditions.forEach(({ result, facts }, at) => {
          const was = before[index]!.conditions[at]!.result
          if (result !== was) expect([...facts, ...causesOf(facts)]).toContain(added)
        })
        if (verdict === 'ineligible' && before[index]!.verdict !== 'ineligible')
          expect(
            conditions.find(({ result, facts }) => result === 'unmet' && facts.includes(added)),
          ).toBeDefined()
      })
    }),
    runs,
  )
})

test('什么都没说的人，哪天都不会因此不符合', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-12-01'), max: new Date('2023-12-31'), noInvalidDate: true }),
      (date) => {
        for (const { verdict, conditions } of verdictsOf({ asOf: date.toISOString().slice(0, 10) })) {
          expect(verdict).not.toBe('ineligible')
          expect(conditions.some(({ result }) => result === 'met' || result === 'unmet')).toBe(false)
        }
      },
    ),
    runs,
  )
})

test('列表里的先后也不影响结论', () => {
  fc.assert(
    fc.property(people, (raw) => {
      const turned = mapFacts(raw, (_, value) =>
        Array.isArray(value) ? [...(value as unknown[])].reverse() : value,
      )
      const plain = (verdicts: Verdict[]) =>
        verdicts.map((verdict) => ({
          ...verdict,
          conditions: verdict.conditions.map(({ result }) => result),
        }))
      expect(plain(verdictsOf(turned))).toEqual(plain(verdictsOf(raw)))
    }),
    runs,
  )
})

test('钱都是不小于零的整分，只在四种结论里有', () => {
  fc.assert(
    fc.property(people, (raw) => {
      for (const { amounts, benefits, verdict } of verdictsOf(raw)) {
        for (const { fen } of amounts) expect(Number.isSafeInteger(fen) && fen >= 0).toBe(true)
        if (!['eligible', 'likely', 'review', 'deferred'].includes(verdict))
          expect([amounts, benefits]).toEqual([[], []])
      }
    }),
    runs,
  )
})

test('每句话不超过三十个字，一半不超过十五个，也从不把人晾在那里', () => {
  const lengths: number[] = []
  fc.assert(
    fc.property(people, (raw) => {
      const facts = parseFacts(raw)
      for (const policy of policies) {
        const words = explainVerdict({ policy, facts, verdict: evaluateOne({ policy, facts }) })
        expect(words.advice.length).toBeGreaterThan(0)
        for (const sentence of sentencesOf(words)) {
          expect([sentence, [...sentence].length <= 30]).toEqual([sentence, true])
          lengths.push([...sentence].length)
        }
      }
    }),
    { numRuns: 60 },
  )
  expect(lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(15)
})

/** 一段里的每一句。 */
function sentencesOf(words: ReturnType<typeof explainVerdict>): string[] {
  const said = [
    words.headline,
    ...words.amounts,
    ...words.benefits,
    ...words.readings,
    ...words.changes,
    ...words.whatIf,
    ...words.advice,
    ...words.documents,
    ...words.caps.map(({ text }) => text),
    ...words.conditions.map(({ sentence }) => sentence),
    ...words.missing.map(({ sentence }) => sentence),
    ...(words.deadline ? [words.deadline.text] : []),
  ]
  return said.flatMap((text) => text.split(/(?<=[。？！])/))
}

function valueAt(raw: Raw, path: FactPath): unknown {
  const [group, key] = path.split('.') as ['worker' | 'employer' | 'agency', string]
  return raw[group][key] ?? null
}

/** 由别的事实带出来的，那件事也算看过。 */
function causesOf(facts: readonly FactPath[]): FactPath[] {
  return consequences.filter(({ fact }) => facts.includes(fact)).map(({ of }) => of)
}
