import { View } from '@tarojs/components'
import { trades } from '../../../domain/terms'
import { Check } from '../../components/choice'
import { Listed } from '../../components/listed'
import { Heading, Paragraph, Small } from '../../components/text'
import { usePages } from '../../lib/use-pages'
import { words } from './words'

interface PickPostsProps {
  seasonId: string
  regionCode: string
  chosen: readonly string[]
  onChange: (boardPostIds: string[]) => void
}

/** Posts of the place's board, each put on the fair or left off by a tap. */
export function PickPosts({ seasonId, regionCode, chosen, onChange }: PickPostsProps) {
  const pages = usePages('board.list', { seasonId, regionCode, limit: 20 }, ({ posts }) => posts)
  const turn = (id: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, id] : chosen.filter((each) => each !== id))
  return (
    <View className="panel">
      <Heading level={2}>{words.posts}</Heading>
      <Small>{words.chosen(chosen.length)}</Small>
      <Listed pages={pages} empty={<Paragraph>{words.noPosts}</Paragraph>}>
        {(posts) =>
          posts.map(({ boardPostId, trade, headcount, employerName }) => (
            <Check
              key={boardPostId}
              isOn={chosen.includes(boardPostId)}
              note={employerName}
              onChange={(isOn) => turn(boardPostId, isOn)}
            >
              {words.post(trades[trade], headcount)}
            </Check>
          ))
        }
      </Listed>
    </View>
  )
}
