import { View } from '@tarojs/components'
import type { Entitlement } from '../../../domain/contracts/entitlement'
import { Clause } from '../../components/clause'
import { Fold } from '../../components/fold'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { classes } from '../../components/aria'
import { momentText } from '../../lib/format'
import { conditionMarks } from './marks'
import { reasonWords as words } from './reason-words'
import './cards.css'

type Condition = Entitlement['conditions'][number]

/** Condition by condition: how it stands in plain words; its clause and who said what open on a tap. */
export function ConditionList({ conditions, source }: Pick<Entitlement, 'conditions' | 'source'>) {
  if (conditions.length === 0) return null
  const order: Condition['result'][] = ['unmet', 'review', 'unknown', 'met']
  const sorted = order.flatMap((result) => conditions.filter((condition) => condition.result === result))
  return (
    <View className="cells">
      <Heading level={2}>{words.conditions}</Heading>
      <Small>{words.conditionsNote}</Small>
      <View className="cells-list">
        {sorted.map((condition) => (
          <Fold key={condition.id} head={<ConditionHead condition={condition} />}>
            <WhoSaidWhat condition={condition} />
            {condition.shownBy ? <Paragraph>{words.shownBy(condition.shownBy)}</Paragraph> : null}
            <Clause text={condition.clause} document={source.document} />
          </Fold>
        ))}
      </View>
    </View>
  )
}

function ConditionHead({ condition }: { condition: Condition }) {
  const mark = conditionMarks[condition.result]
  return (
    <View className="condition-head">
      <Tag tone={mark.tone}>{mark.sign}</Tag>
      <View className="condition-sentence">{condition.sentence}</View>
    </View>
  )
}

/** The word that counts stands out; the others stay readable beside it. */
function WhoSaidWhat({ condition: { words: facts, evidence } }: { condition: Condition }) {
  if (facts.length === 0) return evidence ? <Paragraph>{words.saidBy(evidence)}</Paragraph> : null
  return (
    <>
      {facts.map(({ fact, label, words: said }) => (
        <View key={fact} className="said">
          <Small>{label}</Small>
          {said.map(({ side, text, at, decides }) => (
            <View key={`${side}:${text}`} className={classes(decides && 'said-decides')}>
              {words.said(side, text)}
              {decides && said.length > 1 ? <Tag tone="good">{words.decides}</Tag> : null}
              {at ? <Small>{momentText(at)}</Small> : null}
            </View>
          ))}
        </View>
      ))}
    </>
  )
}
