import { View } from '@tarojs/components'
import type { ShortageView } from '../../../domain/contracts/shortage'
import { trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Heading, Small } from '../../components/text'
import { dayOfYearText, dayText } from '../../../domain/calendar/day-text'
import { countText } from '../../lib/format'
import { words } from './words'

interface ShortagePostsProps {
  posts: ShortageView['posts']
  onFill: ((postId: string) => void) | undefined
  /** Puts a post on the board for job-seekers or takes it off; absent where the caller may not. */
  onShow?: (postId: string, shown: boolean) => void
}

/** The jobs of a shortage, each with how many were found so far. */
export function ShortagePosts({ posts, onFill, onShow }: ShortagePostsProps) {
  return (
    <View className="shortage-posts">
      <Heading level={2}>{words.posts}</Heading>
      {posts.map((post) => (
        <View className="shortage-post" key={post.postId}>
          <Heading level={3}>
            {trades[post.trade]} {words.people(post.headcount)}
          </Heading>
          <View className="shortage-track" aria-hidden="true">
            <View className="shortage-found" style={{ width: `${foundShare(post)}%` }} />
          </View>
          <View>{words.filledOf(post.filled, post.headcount)}</View>
          <Small>
            {words.neededOn(dayText(post.neededBy))}
            {post.wageFen === null ? '' : ` · ${words.wagePerMonth(countText(post.wageFen / 100))}`}
          </Small>
          {post.filled < post.headcount ? <Small>{boardText(post)}</Small> : null}
          {onShow && post.filled < post.headcount ? (
            <Button onClick={() => onShow(post.postId, !post.onBoard)}>
              {post.onBoard ? words.takeOff : words.putOn}
            </Button>
          ) : null}
          {onFill ? <Button onClick={() => onFill(post.postId)}>{words.markFilled}</Button> : null}
        </View>
      ))}
    </View>
  )
}

function boardText({ onBoard, freshOn }: ShortageView['posts'][number]): string {
  return onBoard ? words.onBoard(dayOfYearText(freshOn)) : words.offBoard
}

function foundShare({ filled, headcount }: { filled: number; headcount: number }): number {
  return headcount === 0 ? 0 : Math.min(100, Math.round((filled / headcount) * 100))
}
