/** How people write what they mean. A text that is not understood is null: nothing is guessed. */
import { addDays, isDay } from '../calendar/day'
import { toHalfWidth } from '../identifiers/half-width'
import type { Returning, Stay } from '../terms'

const yes = words('是 是的 对 会 有 √ ✓ ✔ Y YES 1 TRUE')
const no = words('否 不 不是 不会 无 没有 × ✗ X N NO 0 FALSE')
const open = words('未定 没定 还没定 待定 不定 不确定 未确定 没想好 还没想好 不清楚 未知 看情况 暂未定 再说')

const stayWords: Readonly<Record<Stay, ReadonlySet<string>>> = {
  staying: words(
    '留岗 留岗过年 留 留下 留下过年 留下来 留青 留青过年 留守 留在本地 留在单位 留企 留厂 就地过年 在岗 在岗过年 ' +
      '本地过年 不返乡 不返乡过年 不回 不回家 不回乡 不回老家 不走 不离开',
  ),
  leaving: words('返乡 返乡过年 返 返家 回 回家 回家过年 回乡 回老家 回老家过年 老家过年 走 离开 离岗 要走'),
  undecided: open,
}

/**
 * What a cell says of the plans for the festival. 是 and 否 mean what the header asks: 是否返乡 and 是否留岗 are opposites,
 * and 过年打算 asks nothing that could be answered so.
 */
export function parseStay(text: string, header: string): Stay | null {
  const word = plain(text)
  for (const stay of ['staying', 'leaving', 'undecided'] as const) if (stayWords[stay].has(word)) return stay
  const asked = whatYesMeans(header)
  if (asked === null) return null
  if (yes.has(word)) return asked
  if (no.has(word)) return asked === 'leaving' ? 'staying' : 'leaving'
  return null
}

function whatYesMeans(header: string): 'staying' | 'leaving' | null {
  const text = toHalfWidth(header)
  const asksLeaving = /返乡|回乡|回家|离/.test(text)
  const asksStaying = /留|就地|在岗/.test(text)
  if (asksLeaving === asksStaying) return null
  return asksLeaving ? 'leaving' : 'staying'
}

const returningWords: Readonly<Record<Returning, ReadonlySet<string>>> = {
  yes: words('返岗 返回 回来 回 节后返岗 节后回来 节后返回 要回来 会回来 会返岗 年后回来'),
  no: words('不返岗 不返回 不回来 不回 不来了 不回来了 辞职 离职 已离职'),
  unsure: open,
}

export function parseReturning(text: string): Returning | null {
  const word = plain(text)
  for (const code of ['yes', 'no', 'unsure'] as const) if (returningWords[code].has(word)) return code
  if (yes.has(word)) return 'yes'
  return no.has(word) ? 'no' : null
}

/** Furthest from the festival that a day of this season can lie. */
const seasonDays = 150

/**
 * A day in everyday spellings: 2021-02-05, 2021/2/5, 2021.2.5, 20210205, 2021年2月5日, 2月5号, 2.5, or the number a
 * spreadsheet keeps for it. A day without a year is the one nearest to the festival. @returns null when it is none of
 * these, does not exist, or lies outside the season
 */
export function parseDay(text: string, festivalOn: string): string | null {
  const found = dayIn(toHalfWidth(text).replace(/[(（].*$/, ''), festivalOn)
  if (found === null || !isDay(found)) return null
  const isNear = found >= addDays(festivalOn, -seasonDays) && found <= addDays(festivalOn, seasonDays)
  return isNear ? found : null
}

function dayIn(text: string, festivalOn: string): string | null {
  const whole =
    /^(20\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:T?\d{1,2}:.*)?$/.exec(text) ??
    /^(20\d{2})(\d{2})(\d{2})$/.exec(text)
  if (whole) return dayOf(whole[1]!, whole[2]!, whole[3]!)
  const short = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text)
  if (short) return nearest(short[1]!, short[2]!, festivalOn)
  const serial = /^(4[3-9]|5\d)\d{3}$/.test(text) ? Number(text) : null
  return serial === null ? null : addDays('1899-12-30', serial)
}

function nearest(month: string, day: string, festivalOn: string): string | null {
  const year = Number(festivalOn.slice(0, 4))
  const isBefore = Number(month) >= 9
  return dayOf(String(isBefore ? year - 1 : year), month, day)
}

function dayOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function plain(text: string): string {
  return toHalfWidth(text)
    .replace(/[。．.,，!！;；]+$/, '')
    .toUpperCase()
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
