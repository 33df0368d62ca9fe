import { planMatching } from '../../../domain/matching/planner/plan'
import type { Refusal } from '../../../domain/matching/planner/records'
import { offer, openPost } from '../../support/matching-records'

const no: Refusal = { supplyId: 'offer-1', shortageId: 'shortage-1', postId: 'post-1' }
const plan = (
  posts: ReturnType<typeof openPost>[],
  offers: ReturnType<typeof offer>[],
  refusals: Refusal[],
) => planMatching({ posts, offers, standing: [], refusals })
const placed = (made: ReturnType<typeof plan>) =>
  made.proposals.map(({ supplyId, postId, headcount }) => `${supplyId} -> ${postId}: ${headcount}`)

describe('说过不的，同一对不再问', () => {
  test('没有别人：空着，并说问过了；证明仍然成立', () => {
    const made = plan([openPost()], [offer()], [no])
    expect(placed(made)).toEqual([])
    expect(made.shortfalls[0]).toMatchObject({ unmet: 10 })
    expect(made.shortfalls[0]!.reasons[0]).toBe('缺 10 人：有 10 人问过了，没有谈成')
    expect(made.certificate.gap).toBe(0)
  })

  test('换过来：甲乙对调，谁也不落下', () => {
    const posts = [openPost(), openPost({ postId: 'post-2', countyCode: '370215' })]
    const offers = [offer(), offer({ supplyId: 'offer-2', regionCode: '370215' })]
    expect(placed(plan(posts, offers, []))).toEqual(['offer-1 -> post-1: 10', 'offer-2 -> post-2: 10'])
    const made = plan(posts, offers, [no])
    expect(placed(made)).toEqual(['offer-2 -> post-1: 10', 'offer-1 -> post-2: 10'])
    expect(made.certificate.gap).toBe(0)
  })

  test('两边有一边不在了，不碍着别人', () => {
    const other = offer({ supplyId: 'offer-2' })
    expect(plan([openPost()], [other], [no])).toEqual(plan([openPost()], [other], []))
  })
})
