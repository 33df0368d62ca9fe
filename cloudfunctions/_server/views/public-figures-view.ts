import { addDays } from '../../../domain/calendar/day'
import type { OutputOf } from '../../../domain/contracts/registry'
import { shownOf, wholeOf, type PublicFigure } from '../../../domain/digests/public-figures'
import type { PublicFigureDoc } from '../store/field-documents'
import { regionView } from './region-view'

type Figures = Omit<OutputOf<'figures.public'>, 'season'>

const nothing: PublicFigure = { staying: null, leaving: null }

/** Only what was shown leaves; the counts it was made from stay with us. @param found latest first */
export function publicFiguresView(
  found: readonly PublicFigureDoc[],
  { regionCode, cityCode }: { regionCode: string; cityCode: string },
): Figures {
  const [latest] = found
  const figureOn = ({ rows }: PublicFigureDoc): PublicFigure => {
    if (regionCode === cityCode) return wholeOf(rows)
    const row = rows.find((each) => each.regionCode === regionCode)
    return row ? shownOf(row) : nothing
  }
  const parts = regionCode === cityCode ? (latest?.rows ?? []) : []
  return {
    on: latest ? addDays(latest.on, -1) : null,
    whole: { region: regionView(regionCode), ...(latest ? figureOn(latest) : nothing) },
    parts: parts.map((row) => ({ region: regionView(row.regionCode), ...shownOf(row) })),
    days: [...found].reverse().map((day) => ({ on: addDays(day.on, -1), ...figureOn(day) })),
  }
}
