import { View } from '@tarojs/components'
import { tierLabel, tierOf } from '../../../domain/matching/tier'
import { role } from '../../components/aria'
import { Small } from '../../components/text'
import { tierHelp, words } from './words'
import './shortages.css'

/** The sum and its tier while the number is being typed. */
export function TierPreview({ people }: { people: number }) {
  return (
    <View className="tier-preview" aria-live="polite" {...role('status')}>
      {people > 0 ? <TierOf people={people} /> : <View>{words.sumNone}</View>}
    </View>
  )
}

function TierOf({ people }: { people: number }) {
  const { tier, boundary } = tierOf(people)
  return (
    <>
      <View className="tier-preview-label">
        {words.sum(people)} · {tierLabel(tier)}
      </View>
      <Small>{boundary ? words.boundary(boundary) : tierHelp[tier]}</Small>
    </>
  )
}
