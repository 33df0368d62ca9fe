/**
 * Keys by block of days. A block of level k covers 2^k days in a row; level 0 are single days. Any window is two
 * overlapping blocks of the level that fits, so it needs two arcs and not one for each of its days.
 */
export class DayBlocks {
  readonly keys: Float64Array
  private readonly lateness: Float64Array

  /** @param days ascending. @param latePerDay what it costs a key to be one day later */
  constructor(
    readonly days: readonly number[],
    private readonly latePerDay: number,
  ) {
    const levels = levelOf(days.length) + 1
    this.keys = new Float64Array(levels * days.length)
    this.lateness = new Float64Array(levels * days.length)
    for (let level = 1; level < levels; level++) {
      const half = 2 ** (level - 1)
      for (let day = 0; day + half < days.length; day++)
        this.lateness[level * days.length + day] = this.between(day, day + half)
    }
  }

  /** The two blocks of a window, as indices into `keys`, and what the later one costs more. */
  of(window: { first: number; last: number }) {
    const level = levelOf(window.last - window.first + 1)
    const second = window.last + 1 - 2 ** level
    const start = level * this.days.length
    return {
      level,
      early: start + window.first,
      late: start + second,
      wait: this.between(window.first, second),
    }
  }

  clear(level: number): void {
    this.keys.fill(Infinity, 0, (level + 1) * this.days.length)
  }

  /** Every day gets the least key of the blocks that hold it. */
  spread(highest: number): void {
    const { keys } = this
    const count = this.days.length
    for (let level = highest; level > 0; level--) {
      const half = 2 ** (level - 1)
      const whole = level * count
      const part = whole - count
      for (let day = 0; day <= count - 2 * half; day++) {
        const key = keys[whole + day]!
        if (key < keys[part + day]!) keys[part + day] = key
        if (key < keys[part + day + half]!) keys[part + day + half] = key
      }
    }
  }

  /** Every block gets the least key of its days, each later by the days since the block begins. */
  gather(highest: number): void {
    const { keys, lateness } = this
    const count = this.days.length
    for (let level = 1; level <= highest; level++) {
      const half = 2 ** (level - 1)
      const whole = level * count
      const part = whole - count
      for (let day = 0; day <= count - 2 * half; day++) {
        const early = keys[part + day]!
        const late = keys[part + day + half]! + lateness[whole + day]!
        keys[whole + day] = early < late ? early : late
      }
    }
  }

  private between(day: number, later: number): number {
    return (this.days[later]! - this.days[day]!) * this.latePerDay
  }
}

/** The level of the largest block that fits into so many days. */
function levelOf(days: number): number {
  return days < 1 ? 0 : 31 - Math.clz32(days)
}
