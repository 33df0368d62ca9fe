export interface Trainee {
  hiredAs: ('employment-difficulty' | 'zero-employment-family')[]
  months: number
  days: number
}

/** What was typed as a whole number; null where it is none. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null
}

/** 5000.5 (万元) as fen, exactly; null where it is no such number. */
export function fenOf(tenThousandYuan: string): number | null {
  const parts = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(tenThousandYuan.trim())
  return parts ? Number(parts[1]) * 1_000_000 + Number((parts[2] ?? '').padEnd(6, '0')) : null
}
