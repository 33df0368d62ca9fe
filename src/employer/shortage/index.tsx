import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ShortageView } from '../../../domain/contracts/shortage'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { TextField } from '../../components/text-field'
import { Toast } from '../../components/undo-bar'
import { Outlook } from '../../features/proposals/outlook'
import { proposalWords } from '../../features/proposals/words'
import { FillDialog } from '../../features/shortages/fill-dialog'
import { ShortageDetail } from '../../features/shortages/shortage-detail'
import { useBoardPosts } from '../../features/shortages/use-board-posts'
import { useShortage, type OneShortage } from '../../features/shortages/use-shortage'
import { words } from '../../features/shortages/words'
import { open, usePageParams } from '../../lib/navigate'
import { useWrite } from '../../lib/use-write'

export default function EmployerShortagePage() {
  const { shortageId, reported } = usePageParams()
  const one = useShortage(shortageId)
  const shortage = one.state.data
  const canEdit = shortage?.can.includes('edit')
  const edit = () => shortage && open('employerReport', { shortageId: shortage.shortageId })
  return (
    <Page
      title="缺工详情"
      bottom={
        canEdit ? (
          <Button kind="primary" onClick={edit}>
            {words.edit}
          </Button>
        ) : null
      }
    >
      <Loaded state={one.state}>
        {(shown) => <OwnShortage shortage={shown} one={one} isFresh={reported === '1'} />}
      </Loaded>
    </Page>
  )
}

interface OwnShortageProps {
  shortage: ShortageView
  one: OneShortage
  isFresh: boolean
}

function OwnShortage({ shortage, one, isFresh }: OwnShortageProps) {
  const [filling, setFilling] = useState<string>()
  const board = useBoardPosts(shortage, one)
  const canFill = shortage.can.includes('fill')
  const post = shortage.posts.find(({ postId }) => postId === filling)
  const desk = { employerId: shortage.employerId, seasonId: shortage.season.seasonId }
  return (
    <>
      {isFresh && shortage.version === 1 ? (
        <Notice tone="good" title={words.reported}>
          {words.reportedNote}
        </Notice>
      ) : null}
      <ShortageDetail
        shortage={shortage}
        onFill={canFill ? setFilling : undefined}
        onShow={canFill ? (postId, shown) => void board.show(postId, shown) : undefined}
      >
        {board.failure ? <Notice tone="danger">{board.failure}</Notice> : null}
        {canFill ? <Outlook shortageId={shortage.shortageId} version={shortage.version} /> : null}
        <Button onClick={() => open('employerProposals', desk)}>{proposalWords.openAll}</Button>
        {canFill ? (
          <Button loading={board.isBusy} onClick={() => void board.renew()}>
            {words.renew}
          </Button>
        ) : null}
      </ShortageDetail>
      <Button onClick={() => open('employerHome', desk)}>{words.mine}</Button>
      {shortage.can.includes('withdraw') ? <Withdraw shortage={shortage} one={one} /> : null}
      {board.done ? <Toast key={board.done} message={board.done} onDone={board.clear} /> : null}
      <FillDialog shortage={shortage} post={post} one={one} onClose={() => setFilling(undefined)} />
    </>
  )
}

function Withdraw({ shortage, one }: { shortage: ShortageView; one: OneShortage }) {
  const [isAsking, setIsAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [isDone, setIsDone] = useState(false)
  const withdraw = useWrite('shortage.withdraw')
  const confirm = async () => {
    const { shortageId, version } = shortage
    const withdrawn = await withdraw.run({ shortageId, version, ...(reason.trim() && { reason }) })
    if (!withdrawn) return one.state.reload()
    setIsAsking(false)
    setIsDone(true)
    one.put(withdrawn)
  }
  return (
    <>
      <Button kind="warn" onClick={() => setIsAsking(true)}>
        {words.withdraw}
      </Button>
      <Dialog
        isOpen={isAsking}
        isGrave
        isBusy={withdraw.isRunning}
        title={words.withdrawTitle}
        confirmLabel={words.withdrawYes}
        cancelLabel={words.keep}
        onConfirm={() => void confirm()}
        onCancel={() => setIsAsking(false)}
      >
        <View className="dialog-fields">
          <Paragraph>{words.withdrawNote}</Paragraph>
          {withdraw.error ? <Notice tone="danger">{withdraw.error.message}</Notice> : null}
          <TextField
            id="reason"
            label={words.withdrawReason}
            maxLength={200}
            value={reason}
            onInput={setReason}
          />
        </View>
      </Dialog>
      {isDone ? <Toast message={words.withdrawn} onDone={() => setIsDone(false)} /> : null}
    </>
  )
}
