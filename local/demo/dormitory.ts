/** 嵊泗海工的宿舍二号楼: two hundred people behind numbered doors, for a round from door to door. */
import { sealRoom } from '../../cloudfunctions/_server/repositories/roster'
import type { EmployerDoc, SeasonDoc } from '../../cloudfunctions/_server/store/documents'
import { addDays } from '../../domain/calendar/day'
import type { CollectingWriter } from './collecting-writer'
import { instantBetween } from './crowd'
import { hukouOf } from './hukou'
import { personName } from './names'
import { dice as diceOf, type Dice } from './random'
import { addWorker, type PlainAnswers } from './workers'

const dormitoryName = '嵊泗海工宿舍二号楼'
const people = 200
const roomsPerFloor = 12
const bedsPerRoom = 4
const between = { from: '2022-01-16T00:00:00Z', to: '2022-02-09T10:00:00Z' }

/** Throws dice of its own: whoever comes after it in the demo city stays the same. */
export async function addDormitory(
  db: CollectingWriter,
  { season, employer }: { season: SeasonDoc; employer: EmployerDoc },
): Promise<void> {
  const dice = diceOf(20220212)
  for (let bed = 0; bed < people; bed++) {
    const stay = dice.weighted({ staying: 56, leaving: 14, undecided: 12, unregistered: 18 })
    await addWorker(db, dice, {
      openid: stay === 'unregistered' ? null : `demo-dormitory-${bed}`,
      season,
      place: employer,
      siteName: dormitoryName,
      employer,
      name: personName(dice),
      stay,
      answers: answersOf(dice, stay, season.festivalOn),
      at: instantBetween(dice, between),
      confirmedBy: null,
    })
  }
  const beds = (db.written().rosterEntries ?? []).filter(({ siteName }) => siteName === dormitoryName)
  for (const [bed, entry] of beds.entries())
    await db.replace('rosterEntries', { ...entry, ...sealRoom(entry._id, roomOf(bed)) })
}

function roomOf(bed: number): string {
  const room = Math.floor(bed / bedsPerRoom)
  const [floor, door] = [1 + Math.floor(room / roomsPerFloor), 1 + (room % roomsPerFloor)]
  return `${floor}${String(door).padStart(2, '0')}室`
}

function answersOf(dice: Dice, stay: string, festivalOn: string): PlainAnswers {
  if (stay === 'unregistered') return {}
  const hukou = dice.share() < 0.7 ? { hukou: hukouOf(dice, '330922') } : {}
  return stay === 'leaving' ? { ...hukou, leavingOn: addDays(festivalOn, 9 + dice.below(12)) } : hukou
}
