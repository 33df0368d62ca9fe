import type { Region } from '../../../domain/contracts/shapes'

/** A place as one calls it inside a larger region: 黄岛区长江路街道 in 青岛市. */
export function nameWithin({ name, fullName }: Region, within: string | undefined): string {
  if (!within || !fullName.startsWith(within) || fullName === within) return name
  return fullName.slice(within.length)
}
