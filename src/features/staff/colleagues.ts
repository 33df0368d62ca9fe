import type { Colleague } from '../../../domain/contracts/staff'

/** Whether a colleague's region holds a place: codes of wider regions begin those of narrower ones. */
export function holds({ region, level }: Colleague, code: string): boolean {
  return code.startsWith(level === 'city' ? region.code.slice(0, 4) : region.code)
}
