/** First day of the first lunar month. Checked against the festival holidays in holidays.json; 2027 computed with tyme4ts. */
const springFestivals: Readonly<Record<number, string>> = {
  2021: '2021-02-12',
  2022: '2022-02-01',
  2023: '2023-01-22',
  2024: '2024-02-10',
  2025: '2025-01-29',
  2026: '2026-02-17',
  2027: '2027-02-06',
}

/** 春节: the day of the Spring Festival of a year, or null when the year is not in the table. */
export function springFestivalOn(year: number): string | null {
  return springFestivals[year] ?? null
}
