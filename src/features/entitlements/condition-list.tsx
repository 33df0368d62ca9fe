import { View } from '@tarojs/components'
import type { Entitlement } from '../../../domain/contracts/entitlement'
import { Clause } from '../../components/clause'
import { Tag } from '../../components/tag'
import { Heading, Small } from '../../components/text'
import { conditionMarks } from './marks'
import { entitlementWords as words } from './words'

/** Condition by condition: how it stands, in plain words, and the notice's own words under it. */
export function ConditionList({ conditions, source }: Pick<Entitlement, 'conditions' | 'source'>) {
  return (
    <>
      <Heading level={3}>{words.conditions}</Heading>
      {conditions.map((condition) => {
        const mark = conditionMarks[condition.result]
        return (
          <View key={condition.id} className="condition">
            <View className="condition-head">
              <Tag tone={mark.tone}>{mark.sign}</Tag>
              <View className="condition-sentence">{condition.sentence}</View>
            </View>
            {condition.evidence ? <Small>{words.saidBy(condition.evidence)}</Small> : null}
            <Clause text={condition.clause} document={source.document} />
          </View>
        )
      })}
    </>
  )
}
