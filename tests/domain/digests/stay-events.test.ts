import fc from 'fast-check'
import {
  isOutside,
  stayEventsOf,
  type Counted,
  type StayEvent,
  type StayState,
} from '../../../domain/digests/stay-events'
import {
  knownChildren,
  knownOutside,
  noStays,
  standingAfter,
  totalOf,
} from '../../../domain/digests/stay-standing'
import { allTurned, nothingTurned, staysOfDay, sumOfStays } from '../../../domain/digests/stays-of-day'

const 长江路 = { cityCode: '370200', countyCode: '370211', streetCode: '370211005' }
const 薛家岛 = { cityCode: '370200', countyCode: '370211', streetCode: '370211003' }
const noon = '2021-02-19T04:00:00.000Z'

function counted(stay: StayState, over: Partial<Counted['is']> = {}, codes = 长江路): Counted {
  return { codes, is: { stay, outside: null, children: null, ...over } }
}

function turn(
  before: Counted | null,
  after: Counted | null,
  over: { at?: string; isChecked?: boolean } = {},
) {
  return stayEventsOf({ seasonId: '2021', at: noon, before, after, isChecked: false, ...over })
}

describe('留岗事件：一次变化一条，不带任何人', () => {
  test('第一次登记、改主意、列入名单、撤回，各有各的说法', () => {
    const whys = [
      turn(null, counted('staying')),
      turn(counted('unregistered'), counted('leaving')),
      turn(counted('staying'), counted('leaving')),
      turn(null, counted('unregistered')),
      turn(counted('staying'), null),
    ].map((events) => events.map(({ why }) => why))
    expect(whys).toEqual([['declared'], ['declared'], ['changed'], ['listed'], ['withdrawn']])
  })

  test('什么都没变就没有事件；经办人员见过的，没变也有一条', () => {
    expect(turn(counted('staying'), counted('staying'))).toEqual([])
    expect(turn(counted('staying'), counted('staying'), { isChecked: true })).toMatchObject([
      { why: 'checked', from: { stay: 'staying' }, to: { stay: 'staying' } },
    ])
  })

  test('换了街道是两条：旧街道减一，新街道加一', () => {
    const events = turn(counted('staying'), counted('leaving', {}, 薛家岛))
    expect(events.map(({ streetCode, from, to, why }) => [streetCode, from?.stay, to?.stay, why])).toEqual([
      ['370211005', 'staying', undefined, 'moved'],
      ['370211003', undefined, 'leaving', 'moved'],
    ])
  })

  test('事件里只有地方、时刻和怎么算数', () => {
    const record = { ...counted('staying'), name: '王秀兰', personId: 'p-1' }
    const withMore = { ...record, codes: { ...长江路, communityCode: '370211005001', personId: 'p-1' } }
    const [event] = turn(null, withMore)
    expect(Object.keys(event!).sort()).toEqual(
      ['at', 'cityCode', 'countyCode', 'from', 'seasonId', 'streetCode', 'to', 'why'].sort(),
    )
    expect(JSON.stringify(event)).not.toMatch(/王秀兰|p-1/)
  })

  test('省外：户口和所在地不在一个省；没说户口就不知道', () => {
    expect([
      isOutside('412825', '370211005'),
      isOutside('370281', '370211005'),
      isOutside('340800', '340881001'),
      isOutside(null, '370211005'),
    ]).toEqual([true, false, false, null])
  })
})

const states = fc.constantFrom<StayState>('staying', 'leaving', 'undecided', 'unregistered')
const is = fc.record({
  stay: states,
  outside: fc.constantFrom(true, false, null),
  children: fc.option(fc.nat({ max: 9 }), { nil: null }),
})
const place = fc.constantFrom(长江路, 薛家岛)
const person = fc.array(fc.option(fc.record({ codes: place, is }), { nil: null }), { maxLength: 8 })

/** What a crowd lived through, as a log, and how it stands in the end. */
function logOf(histories: (Counted | null)[][]): { events: StayEvent[]; last: (Counted | null)[] } {
  const events = histories.flatMap((steps, who) =>
    steps.flatMap((after, step) => {
      const at = new Date(
        Date.parse('2021-02-01T00:00:00.000Z') + (step * 37 + who) * 3_600_000,
      ).toISOString()
      return turn(steps[step - 1] ?? null, after, { at, isChecked: (step + who) % 3 === 0 && after !== null })
    }),
  )
  return { events, last: histories.map((steps) => steps.at(-1) ?? null) }
}

describe('折算：某一刻各街道有多少人', () => {
  test('和最后各人的情况一个个数出来一样', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), (histories) => {
        const { events, last } = logOf(histories)
        const total = totalOf(standingAfter([], events))
        const people = last.filter((each): each is Counted => each !== null)
        const staying = people.filter((each) => each.is.stay === 'staying')
        expect(total.staying).toBe(staying.length)
        expect(total.leaving).toBe(people.filter((each) => each.is.stay === 'leaving').length)
        expect(total.outside).toBe(staying.filter((each) => each.is.outside === true).length)
        expect(total.children).toBe(staying.reduce((sum, each) => sum + (each.is.children ?? 0), 0))
      }),
    )
  })

  test('先后不同、分几段折算，结果都一样', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), fc.nat(), fc.nat(), (histories, seed, cut) => {
        const { events } = logOf(histories)
        const whole = standingAfter([], events)
        const mixed = events
          .map((event, index) => ({ event, place: (index * (seed % 97)) % 101 }))
          .sort((a, b) => b.place - a.place)
          .map(({ event }) => event)
        expect(standingAfter([], mixed)).toEqual(whole)
        const at = events.length === 0 ? 0 : cut % events.length
        expect(standingAfter(standingAfter([], events.slice(0, at)), events.slice(at))).toEqual(whole)
      }),
    )
  })

  test('一天一天折算，和从头折算一样', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), (histories) => {
        const { events } = logOf(histories)
        let before = staysOfDay({ before: [], since: null, events, on: '2021-02-01' })
        for (let day = 2; day <= 20; day++) {
          const [since, on] = [day - 1, day].map((each) => `2021-02-${String(each).padStart(2, '0')}`)
          before = staysOfDay({ before: before.standing, since: since!, events, on: on! })
        }
        expect(before).toEqual(staysOfDay({ before: [], since: null, events, on: '2021-02-20' }))
      }),
    )
  })

  test('没人说过户口，省外是不知道，不是零；没人留岗才是零', () => {
    const untold = totalOf(standingAfter([], turn(null, counted('staying'))))
    expect([knownOutside(untold), knownChildren(untold)]).toEqual([null, null])
    expect([knownOutside(noStays), knownChildren(noStays)]).toEqual([0, 0])
    const told = totalOf(standingAfter([], turn(null, counted('staying', { outside: true, children: 2 }))))
    expect([knownOutside(told), knownChildren(told)]).toEqual([1, 2])
  })
})

describe('一天的事，按中国的零点分', () => {
  const at = (instant: string) => turn(null, counted('staying'), { at: instant })

  test('零点前一毫秒是昨天，零点整是今天', () => {
    const events = [...at('2021-02-19T15:59:59.999Z'), ...at('2021-02-19T16:00:00.000Z')]
    const day = staysOfDay({ before: [], since: null, events, on: '2021-02-20' })
    expect(totalOf(day.standing).staying).toBe(1)
    expect(allTurned([day])).toEqual({ ...nothingTurned, freshStaying: 1 })
    const next = staysOfDay({ before: day.standing, since: '2021-02-20', events, on: '2021-02-21' })
    expect(totalOf(next.standing).staying).toBe(2)
    expect(allTurned([next]).freshStaying).toBe(1)
  })

  test('隔了几天没做日报，人数补得上，变化只算最后一天', () => {
    const events = ['2021-02-17', '2021-02-18', '2021-02-19'].flatMap((day) => at(`${day}T04:00:00.000Z`))
    const late = staysOfDay({ before: [], since: '2021-02-17', events, on: '2021-02-20' })
    expect([totalOf(late.standing).staying, allTurned([late]).freshStaying]).toEqual([3, 1])
  })

  test('两个街道、两个区合起来，和分开加一样；一天里反复改，算几次', () => {
    const events = [
      ...turn(null, counted('staying')),
      ...turn(counted('staying'), counted('leaving')),
      ...turn(counted('leaving'), counted('staying')),
      ...turn(null, counted('undecided', {}, 薛家岛)),
    ]
    const whole = staysOfDay({ before: [], since: null, events, on: '2021-02-20' })
    const parts = [events.slice(0, 3), events.slice(3)].map((part) =>
      staysOfDay({ before: [], since: null, events: part, on: '2021-02-20' }),
    )
    expect(sumOfStays(parts)).toEqual(whole)
    expect(allTurned([whole])).toMatchObject({
      freshStaying: 1,
      toLeaving: 1,
      toStaying: 1,
      freshUndecided: 1,
    })
    expect(totalOf(whole.standing)).toMatchObject({ staying: 1, undecided: 1 })
  })
})
