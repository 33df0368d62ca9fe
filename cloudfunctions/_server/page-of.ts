/** The cursor of the next page: the sort key of the last row, or null when the page was not full. */
export function pageOf(rows: readonly { sortKey: string }[], limit: number): string | null {
  return rows.length < limit ? null : (rows.at(-1)?.sortKey ?? null)
}
