import { View } from '@tarojs/components'
import type { BoardPost } from '../../../domain/contracts/board'
import { trades } from '../../../domain/terms'
import { Cell } from '../../components/cell'
import { Tag } from '../../components/tag'
import { open } from '../../lib/navigate'
import { nameWithin } from './name-within'
import { neededText } from './needed-text'
import { Wage } from './wage'
import { jobWords as words } from './words'
import './jobs.css'

interface JobRowProps {
  post: BoardPost
  /** Of the season. */
  todayOn: string
  /** Full name of the region the list is of: what everyone knows is not said again. */
  within?: string | undefined
}

/** One post in a list: the work, the pay, who wants how many by when; an old one says that it is old. */
export function JobRow({ post, todayOn, within }: JobRowProps) {
  const { boardPostId, trade, wageFen, employerName, region, headcount, neededBy } = post
  const rest = [nameWithin(region, within), words.wanted(headcount), neededText(neededBy, todayOn)]
  return (
    <Cell
      title={
        <>
          <View className="job-line">
            <View className="job-name">{trades[trade]}</View>
            <PostTags post={post} />
          </View>
          <Wage wageFen={wageFen} />
          <View>{employerName}</View>
          {post.kind === 'welfare' ? <View>{words.keptForShort}</View> : null}
        </>
      }
      note={rest.join(' · ')}
      onClick={() => open('jobsPost', { boardPostId })}
    />
  )
}

export function PostTags({ post: { kind, isStale } }: { post: BoardPost }) {
  return (
    <>
      {kind === 'welfare' ? <Tag tone="good">{words.kinds.welfare}</Tag> : null}
      {isStale ? <Tag tone="warn">{words.stale}</Tag> : null}
    </>
  )
}
