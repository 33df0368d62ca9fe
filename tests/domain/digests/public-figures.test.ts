import fc from 'fast-check'
import {
  fewest,
  nextCell,
  nextRows,
  shownOf,
  wholeOf,
  type PublicRow,
} from '../../../domain/digests/public-figures'
import { withoutSmallCells } from '../../../domain/digests/small-cells'

/** What everyone sees of one cell over the days. */
function published(counts: readonly number[]): (number | null)[] {
  let cell: ReturnType<typeof nextCell> | null = null
  return counts.map((count) => (cell = nextCell(cell, count)).shown)
}

/** A crowd that changes by ones and by many. */
const days = fc
  .tuple(fc.nat({ max: 60 }), fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 1, maxLength: 40 }))
  .map(([first, steps]) => steps.reduce((all, step) => [...all, Math.max(0, all.at(-1)! + step)], [first]))

describe('公布的数：指不到任何一个人', () => {
  test('来一个、走一个，公布的数不动', () => {
    expect(published([147, 148, 146, 149, 150, 151, 152])).toEqual([145, 145, 145, 145, 145, 145, 150])
    expect(published([9, 10, 9, 10, 11])).toEqual([null, null, null, null, null])
  })

  test('147 到 161：公布 145 到 160', () => {
    expect(published([147, 161])).toEqual([145, 160])
  })

  test('任何两天公布的数，差不会是 1 到 4', () => {
    fc.assert(
      fc.property(days, (counts) => {
        const shown = published(counts).filter((value) => value !== null)
        for (const a of shown) for (const b of shown) expect([1, 2, 3, 4]).not.toContain(Math.abs(a - b))
        for (const value of shown) expect(value).toBeGreaterThanOrEqual(fewest)
      }),
    )
  })

  test('公布的数动了，真的数至少差了 5 个人；没动，差不到 10 个人', () => {
    fc.assert(
      fc.property(days, (counts) => {
        let cell = nextCell(null, counts[0]!)
        for (const count of counts.slice(1)) {
          const next = nextCell(cell, count)
          if (next.shown !== cell.shown) expect(Math.abs(count - cell.base)).toBeGreaterThanOrEqual(fewest)
          if (next.shown !== null) expect(Math.abs(next.shown - count)).toBeLessThan(2 * fewest)
          cell = next
        }
      }),
    )
  })

  test('把所有可能都试一遍：看完公布的每一天，也认不出一个 5 以下的数', () => {
    const most = 22
    const possible = new Map<string, Set<number>[]>()
    const walk = (counts: number[]) => {
      if (counts.length === 4) {
        const key = published(counts).join()
        const sets = possible.get(key) ?? counts.map(() => new Set<number>())
        counts.forEach((count, day) => sets[day]!.add(count))
        possible.set(key, sets)
        return
      }
      for (let count = 0; count <= most; count++) walk([...counts, count])
    }
    walk([])
    const smallest = [...possible.values()]
      .flat()
      .filter((values) => Math.min(...values) < fewest)
      .map((values) => values.size)
    expect(Math.min(...smallest)).toBeGreaterThanOrEqual(fewest)
  })

  test('合计只加公布了的：减去各区，剩下的是零', () => {
    const row = fc.record({ staying: fc.nat({ max: 40 }), leaving: fc.nat({ max: 40 }) })
    fc.assert(
      fc.property(
        fc.array(fc.array(row, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        (all) => {
          let rows: PublicRow[] = []
          for (const counts of all) {
            rows = nextRows(
              rows,
              counts.map((each, index) => ({ regionCode: `37020${index}`, ...each })),
            )
            const parts = rows.map(shownOf).reduce((sum, { staying }) => sum + (staying ?? 0), 0)
            expect(wholeOf(rows).staying ?? 0).toBe(parts)
          }
        },
      ),
    )
  })

  test('一个区不报数了，不是消失，是按没有人算', () => {
    const first = nextRows([], [{ regionCode: '370202', staying: 30, leaving: 30 }])
    expect(nextRows(first, []).map(shownOf)).toEqual([{ staying: null, leaving: null }])
    expect(wholeOf(nextRows(first, []))).toEqual({ staying: null, leaving: null })
  })
})

describe('日报里分街道的数：不足 5 的不写，也减不出来', () => {
  test('不足 5 的和最小的一个大数一起不写；零照写', () => {
    expect(withoutSmallCells([30, 2, 0, 12])).toEqual([30, null, 0, null])
    expect(withoutSmallCells([30, 12, 0])).toEqual([30, 12, 0])
    expect(withoutSmallCells([5, 2, 6])).toEqual([null, null, null])
  })

  test('知道合计，也总有四种可能', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 8 }), (column) => {
        const shown = withoutSmallCells(column)
        const isSmallShown = shown.some((value) => value !== null && value > 0 && value < fewest)
        expect(isSmallShown).toBe(false)
        const hidden = column.filter((_value, index) => shown[index] === null)
        expect(hidden.length === 1 && column.length > 1 && column.some((value) => value >= 8)).toBe(false)
      }),
    )
  })
})
