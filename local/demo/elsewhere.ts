import type { EmployerDoc, SeasonDoc } from '../../cloudfunctions/_server/store/documents'
import type { CollectingWriter } from './collecting-writer'
import { addCrowd, instantBetween } from './crowd'
import { businesses } from './employers'
import type { Officer } from './officers'
import type { Dice } from './random'
import { addShortage, type Progress } from './shortages'

interface Happening {
  season: SeasonDoc
  employers: readonly EmployerDoc[]
  officerOf: (countyCode: string) => Officer
  workers: number
  between: { from: string; to: string }
  /** By position in `employers`; the ties of the notice, 30 and 100, are among them. */
  shortages: readonly (readonly [index: number, headcount: number, progress: Progress])[]
}

/** A few shortages and the people of some employers, in one season. */
export async function addHappening(db: CollectingWriter, dice: Dice, happening: Happening): Promise<void> {
  const { season, employers, officerOf, between, workers } = happening
  for (const [index, headcount, progress] of happening.shortages) {
    const employer = await db.get('employers', employers[index]!._id)
    await addShortage(db, dice, {
      season,
      employer: employer!,
      headcount,
      trades: tradesOf(employer!),
      reportedAt: instantBetween(dice, between),
      progress,
      specialist: officerOf(employer!.countyCode),
    })
  }
  await addCrowd(db, dice, { season, employers, officerOf, between, headcount: workers })
}

function tradesOf({ name }: EmployerDoc) {
  const business = Object.values(businesses).find(({ label }) => name.includes(label))
  return (business ?? businesses.machinery).trades
}
