import fc from 'fast-check'
import { addDays } from '../../domain/calendar/day'
import type { Offer, OpenPost, SupplySource } from '../../domain/matching/planner/records'
import type { Trade } from '../../domain/terms'
import { anqing, huangdao, jimo, qingdao, yantaiZhifu } from './matching-records'

const sources: SupplySource[] = ['surplus', 'job-seeker', 'agency', 'partner-city']
const places = [huangdao, jimo, yantaiZhifu, qingdao, anqing]
const someTrades: Trade[] = ['operator', 'packer', 'assembler', 'welder']
const people = fc.integer({ min: 0, max: 12 })
const givers = fc.constantFrom('haigong', 'yard', 'mill', 'li')
const startOn = fc.integer({ min: 0, max: 30 }).map((day) => addDays('2027-01-10', day))

const posts = fc
  .array(
    fc.record({
      employerId: givers,
      trade: fc.constantFrom(...someTrades),
      countyCode: fc.constantFrom(huangdao, jimo, yantaiZhifu),
      headcount: people,
      neededBy: startOn,
      length: fc.integer({ min: -1, max: 40 }),
      tier: fc.constantFrom(1 as const, 2 as const, 3 as const),
      isKeyEmployer: fc.boolean(),
      waitingDays: fc.nat(90),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(({ length, ...post }, at): OpenPost => {
      return { ...post, shortageId: `n${at % 3}`, postId: `p${at}`, until: addDays(post.neededBy, length) }
    }),
  )
const offers = fc
  .array(
    fc.record({
      source: fc.constantFrom(...sources),
      giverId: givers,
      trade: fc.constantFrom(...someTrades),
      regionCode: fc.constantFrom(...places),
      headcount: people,
      from: startOn,
      length: fc.nat(40),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(({ length, ...given }, at): Offer => {
      return { ...given, supplyId: `s${at}`, to: addDays(given.from, length) }
    }),
  )
const standing = fc.array(
  fc.record({
    supplyId: fc.integer({ min: 0, max: 9 }).map((at) => `s${at}`),
    shortageId: fc.integer({ min: 0, max: 2 }).map((at) => `n${at}`),
    postId: fc.integer({ min: 0, max: 9 }).map((at) => `p${at}`),
    headcount: fc.nat(5),
  }),
  { maxLength: 4 },
)
/** Small cities: few posts, few offers, agreements that may name either or neither. */
export const randomRecords = fc.record({ posts, offers, standing })
