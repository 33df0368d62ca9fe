import type { Dice } from './random'

/**
 * `employers` headcounts that sum to `posts`, exactly `large` of them above 100 and none at 100 itself, the rest
 * mostly small: what Qingdao saw in February 2021 was 683 employers, 26,000 posts, 48 of 100 or more.
 */
export function headcounts(
  dice: Dice,
  { employers, posts, large }: { employers: number; posts: number; large: number },
): number[] {
  const big = Array.from({ length: large }, () => 101 + Math.floor(dice.share() ** 2.6 * 700))
  const small = Array.from({ length: employers - large }, () => 2 + Math.floor(dice.share() ** 2.2 * 88))
  const all = [...big, ...small]
  const within = (index: number, size: number) =>
    index < large ? size >= 101 && size <= 1200 : size >= 1 && size <= 99
  let missing = posts - all.reduce((sum, size) => sum + size, 0)
  for (let index = 0, idle = 0; missing !== 0; index = (index + 1) % all.length) {
    const next = all[index]! + Math.sign(missing)
    if (within(index, next)) {
      all[index] = next
      missing -= Math.sign(missing)
      idle = 0
    } else if (++idle > all.length) throw new RangeError(`${posts} posts do not fit ${employers} employers`)
  }
  return shuffled(dice, all)
}

function shuffled(dice: Dice, sizes: readonly number[]): number[] {
  const left = [...sizes]
  return sizes.map(() => left.splice(dice.below(left.length), 1)[0]!)
}
