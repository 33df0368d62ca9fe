/** 更正: what is said of a digest afterwards. The digest itself stays as it was sent, and both are read side by side. */
import { amountText, dayWords } from './figure-words'
import type { Figure } from './figures'
import type { DocumentSection } from './document'

export interface Amendment {
  /** 1 for the first of its digest. */
  number: number
  /** The label of the figure it corrects. */
  figure: string
  was: string
  now: string
  reason: string
  by: string
  /** ISO, UTC. */
  at: string
}

/** What is wrong with a correction, by field; null where it can stand. */
export type Refusal = Partial<Record<'figure' | 'was' | 'now', string>>

/** A figure as it is read now: as sent, or as last corrected. */
export function currentText({ label, value, unit }: Figure, amendments: readonly Amendment[]): string {
  const last = inOrder(amendments)
    .filter(({ figure }) => figure === label)
    .at(-1)
  return last ? last.now : amountText(value, unit)
}

/**
 * Whether a correction can be made: it names a figure of the digest, says what is read there now, and something else.
 * @param given `was` and `now` with or without the unit: 161 or 161 人
 */
export function refusalOf(
  given: { figure: string; was: string; now: string },
  { figures, amendments }: { figures: readonly Figure[]; amendments: readonly Amendment[] },
): Refusal | null {
  const figure = figures.find(({ label }) => label === given.figure)
  if (!figure) return { figure: '这份日报里没有这一项，请重选' }
  const current = currentText(figure, amendments)
  if (withUnit(given.was, figure) !== current) return { was: `这一项现在写的是“${current}”，请核对` }
  if (!/^\d{1,9}$/.test(plain(given.now, figure))) return { now: '更正后的数要填整数' }
  return withUnit(given.now, figure) === current ? { now: '和现在写的一样，不用更正' } : null
}

/** The next correction of a digest, with its number. Not checked again: see `refusalOf`. */
export function nextAmendment(
  given: Omit<Amendment, 'number'>,
  { figures, amendments }: { figures: readonly Figure[]; amendments: readonly Amendment[] },
): Amendment {
  const figure = figures.find(({ label }) => label === given.figure)
  const now = figure ? withUnit(given.now, figure) : given.now
  const was = figure ? currentText(figure, amendments) : given.was
  return { ...given, was, now, number: amendments.length + 1 }
}

/** 更正第 1 号（2 月 21 日，宜秀区经办人员）：省外留守由 161 人更正为 160 人。原因：一人重复登记。 */
export function amendmentText({ number, figure, was, now, reason, by }: Amendment, on: string): string {
  const why = reason === '' ? '' : `原因：${reason.replace(/。$/, '')}。`
  return `更正第 ${number} 号（${dayWords(on)}，${by}）：${figure}由 ${was}更正为 ${now}。${why}`
}

/** What a document says at its end; none without corrections. @param dayOf the day in China of an instant */
export function amendmentSection(
  amendments: readonly Amendment[],
  dayOf: (at: string) => string,
): DocumentSection[] {
  if (amendments.length === 0) return []
  const paragraphs = inOrder(amendments).map((each) => amendmentText(each, dayOf(each.at)))
  return [{ title: '更正', paragraphs, tables: [] }]
}

function inOrder(amendments: readonly Amendment[]): Amendment[] {
  return [...amendments].sort((a, b) => a.number - b.number)
}

function plain(text: string, { unit }: Figure): string {
  return text.replace(new RegExp(`\\s*${unit}$`), '').trim()
}

function withUnit(text: string, figure: Figure): string {
  const number = plain(text, figure)
  return /^\d+$/.test(number) ? amountText(Number(number), figure.unit) : text.trim()
}
