/** Time on a phone whose clock may be wrong or turned back. Instants are ISO texts in UTC. */
import { startOfShanghaiDay } from '../calendar/shanghai-day'
import { addDays } from '../calendar/day'

/** The latest instant this phone has ever seen: its own clock, the server's, and what it had kept. */
export function latestSeen(...instants: readonly (string | null | undefined)[]): string {
  return instants.reduce<string>((latest, at) => (at != null && at > latest ? at : latest), '')
}

/** A phone is only flagged, never believed or refused, when it is further off than this. */
const toleratedSkewMs = 5 * 60_000

/** Device minus server, in milliseconds: positive where the phone is ahead. */
export function skewOf(deviceAt: string, serverAt: string): number {
  return Date.parse(deviceAt) - Date.parse(serverAt)
}

export function isSkewed(skewMs: number): boolean {
  return Math.abs(skewMs) > toleratedSkewMs
}

/** @returns null within five minutes; else 手机时间快了3天 */
export function skewText(skewMs: number): string | null {
  if (!isSkewed(skewMs)) return null
  const minutes = Math.round(Math.abs(skewMs) / 60_000)
  const hours = Math.round(minutes / 60)
  const size = minutes < 90 ? `${minutes}分钟` : hours < 36 ? `${hours}小时` : `${Math.round(hours / 24)}天`
  return `手机时间${skewMs > 0 ? '快' : '慢'}了${size}`
}

/** A grant holds to the end of its last day in China. */
export function grantEndsAt(expiresOn: string): string {
  return startOfShanghaiDay(addDays(expiresOn, 1))
}

/** By the latest time ever seen: turning the clock back brings nothing back. */
export function isGrantOver(expiresOn: string, latestSeenAt: string): boolean {
  return latestSeenAt >= grantEndsAt(expiresOn)
}
