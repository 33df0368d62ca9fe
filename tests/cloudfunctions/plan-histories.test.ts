import { anEmployer, anEmployerPerson } from '../support/builders'
import {
  cityCode,
  countsAgree,
  haigong,
  manyCases,
  seasonId,
  startMatchingCity,
  yufeng,
  魏临川,
} from '../support/matching-city'
import { aSupply } from '../support/matching-builders'
import type { Stack } from '../support/stack'

let stack: Stack
afterEach(() => stack.stop())

const queue = () => stack.call(魏临川, 'plan.run', { seasonId, cityCode })

describe('很多次随机的应答、到岗、换日子', () => {
  const lenders = ['a', 'b', 'c', 'd'].map((letter) => `lender-${letter}`)
  const receivers = [haigong._id, yufeng._id, 'employer-large']
  const openidOf = (employerId: string) => `openid-${employerId}`

  async function startCrowd(): Promise<void> {
    stack = await startMatchingCity(manyCases())
    const large = anEmployer({
      _id: 'employer-large',
      name: '舟山远洋船舶有限公司',
      creditCode: '91330900MA3A3A3A3X',
    })
    await stack.insert({
      employers: [yufeng, large],
      supplies: lenders.flatMap((id) =>
        (['welder', 'packer'] as const).map((trade) =>
          aSupply({ kind: 'employer', id }, { _id: `${id}-${trade}`, trade, headcount: 6 }),
        ),
      ),
    })
    for (const employerId of [...lenders, ...receivers])
      await stack.insert(anEmployerPerson({ openid: openidOf(employerId), employerId }))
    await queue()
    await stack.tick()
  }

  const dice = (seed: number) => () => (seed = (seed * 16807) % 2147483647) / 2147483647

  test.each([20220212, 20220215])(
    '种子 %i：供给的人数总等于它的对接',
    async (seed) => {
      await startCrowd()
      const roll = dice(seed)
      const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(roll() * from.length)]
      let day = 12
      const oneStep = async () => {
        const live = (await stack.all('proposals')).filter(({ status }) =>
          ['proposed', 'confirmed', 'arrived'].includes(status),
        )
        const proposal = pick(live)
        if (roll() < 0.1 || !proposal) {
          if (roll() < 0.5) stack.setNow(`2022-02-${++day}T03:00:00.000Z`)
          else await queue()
          return stack.tick()
        }
        const { _id: proposalId, version, headcount, employerId, giver, status } = proposal
        if (status !== 'proposed') {
          const arrived = Math.floor(roll() * (headcount + 1))
          return stack.call(openidOf(employerId), 'proposal.arrive', { proposalId, version, arrived })
        }
        const said = (id: string) =>
          stack.call(openidOf(id), 'proposal.answer', {
            ...{ proposalId, version, side: { kind: 'employer', id }, accept: roll() < 0.8 },
          })
        const both = await Promise.allSettled(
          roll() < 0.5 ? [said(giver.id), said(employerId)] : [said(giver.id)],
        )
        return both
      }
      for (let step = 0; step < 36; step++) {
        await oneStep().catch((error: { code?: string }) => {
          expect(['PROPOSAL_CLOSED', 'INPUT_INVALID', 'SHORTAGE_CLOSED']).toContain(error.code)
        })
        expect(await countsAgree(stack)).toEqual([])
      }
      const ended = new Set((await stack.all('proposals')).map(({ status }) => status))
      expect([...ended]).toEqual(expect.arrayContaining(['arrived', 'declined']))
    },
    240_000,
  )
})
