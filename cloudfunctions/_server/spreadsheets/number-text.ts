import { addDays } from '../../../domain/calendar/day'
import type { CellTrouble } from '../../../domain/rosters/cell'

export interface CellText {
  text: string
  trouble: CellTrouble | null
}

/** Beyond this a spreadsheet has already replaced the last digits by zeros. */
const mostDigits = 15
const lastDay = 2_958_465

/** A number as the text a person would have typed; with a day's style as YYYY-MM-DD. */
export function numberText(raw: string, style: { isDay: boolean; isFrom1904: boolean }): CellText {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return { text: raw, trouble: null }
  if (style.isDay && value >= 1 && value <= lastDay)
    return { text: dayOfSerial(value, style.isFrom1904), trouble: null }
  const text = Number.isInteger(value) ? BigInt(value).toString() : String(value)
  const isLost = Math.abs(value) >= 10 ** mostDigits
  return { text, trouble: isLost ? 'digits-lost' : null }
}

/** Day 1 is 1900-01-01, and spreadsheets count a 29 February 1900 that never was. */
function dayOfSerial(serial: number, isFrom1904: boolean): string {
  const days = Math.floor(serial)
  if (isFrom1904) return addDays('1904-01-01', days)
  return addDays('1899-12-31', days >= 60 ? days - 1 : days)
}
