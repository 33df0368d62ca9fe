import { View } from '@tarojs/components'
import type { Fair } from '../../../domain/contracts/board'
import { dayText } from '../../../domain/calendar/day-text'
import { shanghaiClock, shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { fairKinds, fairStatuses } from '../../../domain/terms'
import { Fold } from '../../components/fold'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { JobRow } from '../jobs/job-row'
import { fairWords as words } from './words'
import '../jobs/jobs.css'

/** When and where, what is offered there, and for one that was held how many came. */
export function FairCard({ fair, todayOn }: { fair: Fair; todayOn: string }) {
  const { kind, title, startsAt, region, placeText, status, posts } = fair
  return (
    <View className="panel" id={`fair-${fair.fairId}`}>
      <View className="job-head">
        <View className="job-line">
          <Tag tone={kind === 'live-stream' ? 'good' : 'plain'}>{fairKinds[kind]}</Tag>
          <Tag tone={status === 'cancelled' ? 'warn' : 'plain'}>{fairStatuses[status]}</Tag>
        </View>
        <Heading level={3}>{title}</Heading>
        <View className="job-name">
          {words.when(dayText(shanghaiDay(startsAt)), shanghaiClock(startsAt))}
        </View>
        <Paragraph>{kind === 'live-stream' ? words.channel(placeText) : words.where(placeText)}</Paragraph>
        <Small>{region.fullName}</Small>
        {status === 'held' ? <Paragraph>{figuresOf(fair)}</Paragraph> : null}
      </View>
      {posts.length === 0 && status === 'planned' ? <Small>{words.noPosts}</Small> : null}
      {posts.length > 0 ? (
        <View>
          <Fold head={words.posts(posts.length)}>
            <View>
              {posts.map((post) => (
                <JobRow key={post.boardPostId} post={post} todayOn={todayOn} />
              ))}
            </View>
          </Fold>
        </View>
      ) : null}
    </View>
  )
}

/** What was not told is said not to be known, it is not zero. */
function figuresOf({ attended, intended }: Fair): string {
  const told = [
    attended === null ? null : words.attended(attended),
    intended === null ? null : words.intended(intended),
  ].filter(Boolean)
  return told.length > 0 ? told.join('，') : words.noFigures
}
