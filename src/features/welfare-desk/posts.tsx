import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { InputOf } from '../../../domain/contracts/registry'
import { dayOfYearText } from '../../../domain/calendar/day-text'
import { trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Listed } from '../../components/listed'
import { EmptyState, Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Tag } from '../../components/tag'
import { Heading, Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { usePages } from '../../lib/use-pages'
import { useWrite } from '../../lib/use-write'
import { levelOfRegion } from '../regions/region-level'
import { draftOfPost, emptyPost, postInput, type PostDraft, type WelfarePost } from './post-draft'
import { PostForm } from './post-form'
import { words } from './words'

interface WelfarePostsProps {
  seasonId: string
  regionCode: string
  /** Above the list. */
  children: ReactNode
}

/** The posts of a region, each to be changed or closed, and the form to open another. */
export function WelfarePosts({ seasonId, regionCode, children }: WelfarePostsProps) {
  const pages = usePages('welfare.list', { seasonId, regionCode, limit: 20 }, ({ posts }) => posts)
  const [draft, setDraft] = useState<PostDraft>()
  const [closing, setClosing] = useState<WelfarePost>()
  const [done, setDone] = useState<string>()
  const saving = useWrite('welfare.save')
  const failure = saving.error && (Object.values(saving.error.fields)[0] ?? saving.error.message)
  const isCity = levelOfRegion(regionCode) === 'city'
  const save = async (input: InputOf<'welfare.save'> | null, said: string) => {
    const saved = input && (await saving.run(input))
    setClosing(undefined)
    pages.reload()
    if (!saved) return
    setDraft(undefined)
    setDone(said)
  }
  const edit = (start: PostDraft) => {
    saving.clearError()
    setDraft(start)
  }
  if (draft)
    return (
      <PostForm
        start={draft}
        cityCode={isCity ? regionCode : undefined}
        seasonId={seasonId}
        isBusy={saving.isRunning}
        failure={failure}
        onSave={(input) => void save(input, words.saved)}
        onCancel={() => setDraft(undefined)}
      />
    )
  return (
    <Page
      title={words.title}
      bottom={
        <Button kind="primary" id="add-post" onClick={() => edit(emptyPost(isCity ? '' : regionCode))}>
          {words.add}
        </Button>
      }
    >
      {children}
      {failure ? <Notice tone="danger">{failure}</Notice> : null}
      <Listed pages={pages} empty={<EmptyState title={words.noPosts} />}>
        {(posts) => (
          <>
            {posts.map((each) => (
              <PostCard
                key={each.post.boardPostId}
                one={each}
                onEdit={() => edit(draftOfPost(each))}
                onClose={() => setClosing(each)}
              />
            ))}
          </>
        )}
      </Listed>
      <Dialog
        isOpen={closing !== undefined}
        isGrave
        isBusy={saving.isRunning}
        title={words.closeTitle}
        confirmLabel={words.closeYes}
        onConfirm={() =>
          closing && void save(postInput(draftOfPost(closing), { seasonId, isOpen: false }), words.closed)
        }
        onCancel={() => setClosing(undefined)}
      >
        {words.closeNote}
      </Dialog>
      {done ? <Toast key={done} message={done} onDone={() => setDone(undefined)} /> : null}
    </Page>
  )
}

interface PostCardProps {
  one: WelfarePost
  onEdit: () => void
  onClose: () => void
}

function PostCard({ one: { post, isOpen, filled }, onEdit, onClose }: PostCardProps) {
  const { trade, headcount, employerName, region, neededBy } = post
  const name = words.post(trades[trade], headcount + filled)
  return (
    <View className="panel">
      <Heading level={3}>{name}</Heading>
      <View>
        <Tag tone={isOpen ? 'good' : 'plain'}>{isOpen ? words.isOpen : words.isClosed}</Tag>
      </View>
      <View>{employerName}</View>
      <Small>
        {[region.name, words.neededBy(dayOfYearText(neededBy)), words.filled(filled)].join(' · ')}
      </Small>
      {isOpen ? (
        <>
          <Button onClick={onEdit} label={`${words.edit}：${name}`}>
            {words.edit}
          </Button>
          <Button kind="warn" onClick={onClose} label={`${words.close}：${name}`}>
            {words.close}
          </Button>
        </>
      ) : null}
    </View>
  )
}
