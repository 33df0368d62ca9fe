/** One line of the bench: a figure beside a limit or a peer measured in the same run. */
export interface Row {
  what: string
  measured: string
  beside: string
  ratio: number
  /** What the ratio has to be, where one was agreed. */
  goal?: { atLeast: number } | { atMost: number }
}

export function printed({ what, measured, beside, ratio, goal }: Row): Record<string, string> {
  const shown = { what, measured, beside, ratio: ratio >= 100 ? ratio.toFixed(0) : ratio.toFixed(2) }
  if (!goal) return { ...shown, goal: '' }
  const isMet = 'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost
  return {
    ...shown,
    goal: `${'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`} ${isMet ? '✓' : '✗'}`,
  }
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

export const milliseconds = (value: number) => `${value.toFixed(1)} ms`
