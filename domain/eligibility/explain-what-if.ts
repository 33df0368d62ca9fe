import { fitting } from './fitting'
import type { Verdict, VerdictCode } from './verdict'
import type { WhatIf } from './what-if'

/** Longer ones repeat the list of conditions. */
const mostPhrases = 3
const mostShownEachWay = 2
const ordinals = ['一、', '二、', '三、']

const outcomes: Record<Exclude<VerdictCode, 'unknown'>, string> = {
  eligible: '条件就都符合',
  likely: '条件就都符合',
  deferred: '到日子就能判断',
  review: '就请人来判断',
  referral: '就可以去问',
  advisory: '就在鼓励范围里',
  ineligible: '就不符合',
  'not-in-force': '就不能申请',
}

/**
 * 如果户口在嵊泗县以外，条件就都符合。 The nearest ways to something better first, then the nearest to something
 * worse; where there is nothing to be had by right, nothing is said.
 */
export function whatIfSentences({ verdict }: Verdict, found: readonly WhatIf[]): string[] {
  if (verdict === 'referral' || verdict === 'advisory') return []
  const short = found.filter(({ words }) => words.length <= mostPhrases)
  const isWorse = (each: WhatIf) => each.verdict === 'ineligible' || each.verdict === 'not-in-force'
  const better = short.filter((each) => !isWorse(each)).slice(0, mostShownEachWay)
  const worse = short.filter(isWorse).slice(0, mostShownEachWay)
  return [...better, ...worse].flatMap(sentencesOf)
}

function sentencesOf({ words, verdict, missing }: WhatIf): string[] {
  const outcome = verdict === 'unknown' ? `就还差${missing}项` : outcomes[verdict]
  const whole = `如果${words.join('，')}，${outcome}。`
  if (fitting(whole, '') !== '') return [whole]
  if (words.length === 1) return [`如果${words[0]}：`, `${outcome}。`]
  return [
    `如果下面${words.length}样都有，${outcome}。`,
    ...words.map((phrase, index) => `${ordinals[index]}${phrase}。`),
  ]
}
