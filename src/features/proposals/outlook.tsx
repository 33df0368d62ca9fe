import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { supplySources, trades } from '../../../domain/terms'
import { Loaded } from '../../components/loaded'
import { Heading, Paragraph, Small } from '../../components/text'
import { useCall } from '../../lib/use-call'
import { proposalWords as words } from './words'

/** Who could fill a case right now, worked out on the spot. `version`: asked again when the case has changed. */
export function Outlook({ shortageId, version }: { shortageId: string; version: number }) {
  return <Asked key={version} shortageId={shortageId} />
}

function Asked({ shortageId }: { shortageId: string }) {
  const outlook = useCall('plan.outlook', { shortageId })
  return (
    <View className="panel">
      <Heading level={2}>{words.outlook}</Heading>
      <Loaded state={outlook}>{(data) => <Found data={data} />}</Loaded>
    </View>
  )
}

function Found({ data: { totals, shortfalls } }: { data: OutputOf<'plan.outlook'> }) {
  const open = totals.open - totals.standing
  return (
    <>
      <Paragraph>{words.outlookSum(open, totals.proposed)}</Paragraph>
      {totals.bySource
        .filter(({ headcount }) => headcount > 0)
        .map(({ source, headcount }) => (
          <View key={source}>· {words.fromSource(supplySources[source], headcount)}</View>
        ))}
      {totals.standing > 0 ? <View>{words.standing(totals.standing)}</View> : null}
      {shortfalls
        .filter(({ unmet }) => unmet > 0)
        .map(({ postId, trade, unmet, reasons }) => (
          <View key={postId}>
            <View>{words.unmet(trades[trade], unmet)}</View>
            {reasons.map((reason) => (
              <Small key={reason}>{reason}</Small>
            ))}
          </View>
        ))}
      <Small>{words.outlookNote}</Small>
    </>
  )
}
