import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newShortCode } from '../../cloudfunctions/_server/platform/random'
import { invite } from '../../cloudfunctions/_server/repositories/grants'
import { invitationByToken } from '../../cloudfunctions/_server/repositories/places'
import { publicScope, regionScope } from '../../cloudfunctions/_server/scope'
import { reader, transact } from '../../cloudfunctions/_server/store/store'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'

/** 菜园镇, invited by the demo's officer of 嵊泗县. */
const street = '330922100'
const invitedBy = 'grant-demo-officer-district-330922'

/** An invitation that can still be accepted: last start's, or a new one when that was used or is over. */
export async function usableInvitation(folder: string): Promise<string> {
  const file = join(folder, 'invitation.txt')
  const earlier = existsSync(file) ? readFileSync(file, 'utf8') : null
  const now = new Date()
  if (earlier !== null && (await isUsable(earlier, now))) return earlier
  // Short enough to be typed; every other invitation has 128 bits.
  const token = newShortCode()
  const todayOn = shanghaiDay(now)
  const scope = regionScope(street)
  if (!scope) throw new RangeError(`${street} is no officer's region`)
  await transact((db) => invite(db, scope, { token, invitedBy, now, todayOn }))
  writeFileSync(file, token, { mode: 0o600 })
  return token
}

async function isUsable(token: string, now: Date): Promise<boolean> {
  const invitation = await invitationByToken(reader, publicScope('demo'), token)
  return invitation !== null && invitation.usedBy === null && invitation.expiresOn > shanghaiDay(now)
}
