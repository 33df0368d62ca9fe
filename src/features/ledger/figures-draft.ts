import type { InputOf } from '../../../domain/contracts/registry'
import type { LedgerView } from '../../../domain/contracts/ledger'
import { words } from './words'

export const figureKeys = ['staff', 'frontline', 'frontlineLost', 'returnDue', 'returned'] as const
export type FigureKey = (typeof figureKeys)[number]

/** Figures as they stand on the screen: texts as typed. */
export type FiguresDraft = Record<FigureKey, string>
export type FigureErrors = Partial<Record<FigureKey, string>>
type Figures = Required<Pick<InputOf<'ledger.save'>, FigureKey>>

/** One that is part of another cannot be larger. */
const wholes: Partial<Record<FigureKey, FigureKey>> = {
  frontline: 'staff',
  frontlineLost: 'frontline',
  returned: 'returnDue',
}

export function draftOf(entry: Pick<LedgerView, FigureKey>): FiguresDraft {
  const text = (key: FigureKey) => (entry[key] === null ? '' : String(entry[key]))
  return Object.fromEntries(figureKeys.map((key) => [key, text(key)])) as FiguresDraft
}

/** What an empty field says is that nobody knows. */
export function figuresOf(draft: FiguresDraft): Figures {
  const figure = (key: FigureKey) => (draft[key].trim() === '' ? null : Number(draft[key].trim()))
  return Object.fromEntries(figureKeys.map((key) => [key, figure(key)])) as Figures
}

export function figureErrors(draft: FiguresDraft): FigureErrors {
  const errors: FigureErrors = {}
  for (const key of figureKeys) {
    const whole = wholes[key]
    if (!/^\d{0,6}$/.test(draft[key].trim())) errors[key] = words.wrongNumber
    else if (whole && isMore(draft[key], draft[whole])) errors[key] = words.tooMany(words.labels[whole])
  }
  return errors
}

function isMore(part: string, whole: string): boolean {
  return part.trim() !== '' && /^\d+$/.test(whole.trim()) && Number(part) > Number(whole)
}
