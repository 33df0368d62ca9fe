/** Sorted by a text key, by code units: the same rows come in the same order wherever and whenever they are sorted. */
export function sortedBy<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
    .map(({ row }) => row)
}

/** A number as text that sorts as the number does, up to 2^53. */
export function sortable(number: number): string {
  return String(number).padStart(16, '0')
}
