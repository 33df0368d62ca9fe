import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import type { ShortageView } from '../../../domain/contracts/shortage'
import { dayText } from '../../../domain/calendar/day-text'
import { trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Fold } from '../../components/fold'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { useCall } from '../../lib/use-call'
import { useWrite } from '../../lib/use-write'
import { words } from './words'

type Seeker = OutputOf<'seeker.shortList'>['seekers'][number]

interface ShortListsProps {
  shortage: ShortageView
  /** Somebody was asked. */
  onAsked: () => void
}

/** For every open post the job-seekers who fit best, looked up when their line is opened. */
export function ShortLists({ shortage, onAsked }: ShortListsProps) {
  const open = shortage.posts.filter(({ headcount, filled }) => filled < headcount)
  if (open.length === 0) return null
  return (
    <View className="cells">
      <Heading level={2}>{words.seekers}</Heading>
      <View className="cells-list">
        {open.map(({ postId, trade, headcount, filled }) => (
          <Fold key={postId} head={words.seekersOf(trades[trade], headcount - filled)}>
            <ShortList shortageId={shortage.shortageId} postId={postId} onAsked={onAsked} />
          </Fold>
        ))}
      </View>
    </View>
  )
}

interface ShortListProps {
  shortageId: string
  postId: string
  onAsked: () => void
}

function ShortList({ shortageId, postId, onAsked }: ShortListProps) {
  const listed = useCall('seeker.shortList', { shortageId, postId })
  const recommend = useWrite('seeker.recommend')
  const ask = async (supplyId: string) => {
    if (await recommend.run({ shortageId, postId, supplyId })) onAsked()
    listed.reload()
  }
  return (
    <>
      {recommend.error ? <Notice tone="danger">{recommend.error.message}</Notice> : null}
      <Loaded state={listed}>
        {({ seekers }) =>
          seekers.length === 0 ? (
            <Paragraph>{words.seekersNone}</Paragraph>
          ) : (
            <>
              <Small>{words.seekersNote}</Small>
              {seekers.map((seeker, index) => (
                <SeekerLine
                  key={seeker.supplyId}
                  seeker={seeker}
                  place={index + 1}
                  isBusy={recommend.isRunning}
                  onAsk={() => void ask(seeker.supplyId)}
                />
              ))}
            </>
          )
        }
      </Loaded>
    </>
  )
}

interface SeekerLineProps {
  seeker: Seeker
  place: number
  isBusy: boolean
  onAsk: () => void
}

function SeekerLine({ seeker, place, isBusy, onAsk }: SeekerLineProps) {
  const { trade, region, from, reasons, isAsked } = seeker
  const name = words.seeker(place)
  return (
    <View className="cells">
      <Heading level={3}>{name}</Heading>
      <View>{words.wants(trades[trade], region.name)}</View>
      <Small>{[words.from(dayText(from)), ...reasons].join('。')}</Small>
      {isAsked ? (
        <View>
          <Tag>{words.asked}</Tag>
        </View>
      ) : (
        <Button disabled={isBusy} onClick={onAsk} label={`${words.recommend}：${name}`}>
          {words.recommend}
        </Button>
      )}
    </View>
  )
}
