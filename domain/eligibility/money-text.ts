/** Integer fen, and counts, as people read them. */

/** A whole number with its thousands set apart: 14,935. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Whole yuan without decimals, thousands set apart: 299,700, 166.67. */
export function yuanText(fen: number): string {
  const yuan = countText(Math.floor(fen / 100))
  const cents = fen % 100
  return cents === 0 ? yuan : `${yuan}.${String(cents).padStart(2, '0')}`
}

/** Large sums by the ten thousand where that is a whole number: 5000万. */
export function wanText(fen: number): string {
  return fen >= 100_000_000 && fen % 1_000_000 === 0 ? `${fen / 1_000_000}万` : yuanText(fen)
}
