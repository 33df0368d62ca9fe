/** From which day something published can hold. */
import { AppError } from '../../domain/contracts/error-codes'
import { addDays } from '../../domain/calendar/day'
import { fullDayText } from '../../domain/calendar/day-text'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import type { Policy } from '../../domain/eligibility/policy-file'
import { allSeasons, todayIn } from './repositories/seasons'
import { publicScope } from './scope'
import type { Reader } from './store/store'

const effects = publicScope('effective days')
const daysAhead = 366

/**
 * From today of the season that the policy belongs to, so that what people were told stays true of its day; at most a
 * year ahead, where a far year is a slip of the finger.
 * @throws AppError INPUT_INVALID
 */
export async function checkEffectiveDay(
  db: Reader,
  { policy, effectiveOn, now }: { policy: Policy; effectiveOn: string; now: Date },
): Promise<void> {
  const seasons = await allSeasons(db, effects)
  const season = seasons.find(({ _id }) => _id === String(policy.season))
  const todayOn = season ? todayIn(season, now) : shanghaiDay(now)
  if (effectiveOn < todayOn)
    throw new AppError('INPUT_INVALID', { effectiveOn: `最早从今天（${fullDayText(todayOn)}）起` })
  if (effectiveOn > addDays(todayOn, daysAhead))
    throw new AppError('INPUT_INVALID', { effectiveOn: '最晚到一年以后，请核对年份' })
}
