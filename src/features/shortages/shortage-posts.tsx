import { View } from '@tarojs/components'
import type { ShortageView } from '../../../domain/contracts/shortage'
import { trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Heading, Small } from '../../components/text'
import { dayText } from '../../../domain/calendar/day-text'
import { countText } from '../../lib/format'
import { words } from './words'

interface ShortagePostsProps {
  posts: ShortageView['posts']
  onFill: ((postId: string) => void) | undefined
}

/** The jobs of a shortage, each with how many were found so far. */
export function ShortagePosts({ posts, onFill }: ShortagePostsProps) {
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
          {onFill ? <Button onClick={() => onFill(post.postId)}>{words.markFilled}</Button> : null}
        </View>
      ))}
    </View>
  )
}

function foundShare({ filled, headcount }: { filled: number; headcount: number }): number {
  return headcount === 0 ? 0 : Math.min(100, Math.round((filled / headcount) * 100))
}
