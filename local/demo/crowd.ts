import type { EmployerDoc, SeasonDoc } from '../../cloudfunctions/_server/store/documents'
import { addDays } from '../../domain/calendar/day'
import type { CollectingWriter } from './collecting-writer'
import { hukouOf } from './hukou'
import { matchedFacts } from './matched'
import { personName } from './names'
import type { Officer } from './officers'
import type { Dice } from './random'
import { addWorker, type PlainAnswers } from './workers'

export interface Crowd {
  season: SeasonDoc
  employers: readonly EmployerDoc[]
  headcount: number
  /** Registrations fall between these instants (ISO, UTC). */
  between: { from: string; to: string }
  /** Who checks on the spot in a county. */
  officerOf: (countyCode: string) => Officer
}

/** People at these employers: most have scanned, some are only on a list, some were checked on the spot. */
export async function addCrowd(db: CollectingWriter, dice: Dice, crowd: Crowd): Promise<void> {
  const { season, employers, between, headcount, officerOf } = crowd
  for (let serial = 0; serial < headcount; serial++) {
    const employer = employers[Math.floor(dice.share() ** 1.4 * employers.length)]!
    const stay = dice.weighted({ staying: 52, leaving: 25, undecided: 11, unregistered: 12 })
    const checkedBy = dice.weighted({ nobody: 62, employer: 13, officer: 25 })
    await addWorker(db, dice, {
      openid: stay === 'unregistered' ? null : `demo-worker-${season._id}-${employer.countyCode}-${serial}`,
      season,
      place: employer,
      siteName: `${employer.name}宿舍`,
      employer,
      name: stay === 'unregistered' || dice.share() < 0.85 ? personName(dice) : null,
      stay,
      facts: stay === 'unregistered' ? {} : matchedFacts(serial, { season, employer }),
      answers: {
        ...answersFor(dice, { stay, festivalOn: season.festivalOn, countyCode: employer.countyCode }),
        ...(stay === 'staying' ? childrenOf(serial) : {}),
      },
      at: instantBetween(dice, between),
      confirmedBy:
        checkedBy === 'nobody'
          ? null
          : checkedBy === 'employer'
            ? { as: 'employer' }
            : { as: 'officer', officer: officerOf(employer.countyCode) },
    })
  }
}

/** Some say how many are at home, most of them none or one; the rest skip it. */
function childrenOf(serial: number): PlainAnswers {
  return serial % 3 === 0 ? { childrenAtHome: [0, 1, 0, 2][(serial / 3) % 4]! } : {}
}

export function instantBetween(dice: Dice, { from, to }: { from: string; to: string }): Date {
  const start = Date.parse(from)
  return new Date(start + Math.floor(dice.share() * (Date.parse(to) - start)))
}

/** Each question was answered by most, skipped by some. */
function answersFor(
  dice: Dice,
  { stay, festivalOn, countyCode }: { stay: string; festivalOn: string; countyCode: string },
): PlainAnswers {
  const most = <T>(value: T) => (dice.share() < 0.8 ? value : undefined)
  if (stay === 'staying')
    return defined({ hukou: most(hukouOf(dice, countyCode)), frontline: most(dice.share() < 0.7) })
  if (stay !== 'leaving') return {}
  const leavingOn = addDays(festivalOn, -2 - dice.below(18))
  const returning = dice.weighted({ yes: 70, no: 10, unsure: 20 })
  return defined({
    leavingOn: most(leavingOn),
    returning: most(returning),
    returnOn: returning === 'yes' ? addDays(festivalOn, 7 + dice.below(14)) : undefined,
    travel: most(dice.weighted({ alone: 45, together: 55 })),
  })
}

function defined(answers: { [K in keyof PlainAnswers]: PlainAnswers[K] | undefined }): PlainAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))
}
