/** How much one step may do. It ends between rows and is stored as one transaction, so it may be cut off anywhere. */
export interface StepContext {
  /** The festival's day of the import's season. */
  festivalOn: string
  /** The instant in that season, and the real one. */
  at: Date
  now: Date
  isOver(): boolean
}

/** Rows a step takes at most, whatever time is left: what it stores has to fit one transaction. */
export const rowsPerStep = 8000
/** Rows a step takes at least, however late it is: opening a file has its price, and a step without any would never end. */
export const rowsAtLeast = 2000
/** Rows sealed together: some 50 KB. */
export const rowsPerPart = 200

/** For a call: the function has ten seconds, the file has to come and the work to be stored. */
export function shortBudget(): () => boolean {
  const endsAt = performance.now() + 3500
  return () => performance.now() > endsAt
}

export function inParts<T>(rows: readonly T[], size = rowsPerPart): T[][] {
  const parts: T[][] = []
  for (let from = 0; from < rows.length; from += size) parts.push(rows.slice(from, from + size))
  return parts
}
