import { useState } from 'react'
import { View } from '@tarojs/components'
import type { LeadView } from '../../../domain/contracts/agency'
import { trades } from '../../../domain/terms'
import { Chips } from '../../components/chips'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { TextField } from '../../components/text-field'
import { useWrite } from '../../lib/use-write'
import { agencyWords as words } from './words'

interface OfferDialogProps {
  agencyId: string
  lead: LeadView
  onDone: () => void
  onClose: () => void
}

/** People for one post of a case this agency has taken on. */
export function OfferDialog({ agencyId, lead, onDone, onClose }: OfferDialogProps) {
  const [postId, setPostId] = useState(lead.posts.length === 1 ? lead.posts[0]?.postId : undefined)
  const [people, setPeople] = useState('')
  const [terms, setTerms] = useState('')
  const [isTried, setIsTried] = useState(false)
  const offering = useWrite('lead.offer')
  const headcount = /^\d{1,5}$/.test(people.trim()) ? Number(people.trim()) : 0
  const refused = offering.error?.fields?.headcount
  const send = async () => {
    setIsTried(true)
    if (!postId || headcount === 0) return
    const { shortageId } = lead
    const given = { agencyId, shortageId, postId, headcount, ...(terms.trim() && { terms: terms.trim() }) }
    if (await offering.run(given)) onDone()
  }
  const chips = lead.posts.map(({ postId: value, trade, headcount }) => ({
    value,
    label: words.offerPost(trades[trade], headcount),
  }))
  return (
    <Dialog
      isOpen
      title={words.offer}
      confirmLabel={words.offerSend}
      cancelLabel={words.cancel}
      isBusy={offering.isRunning}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      <View className="dialog-fields">
        {offering.error && !refused ? <Notice tone="danger">{offering.error.message}</Notice> : null}
        <Chips
          id="offer-post"
          label={words.offerWhich}
          chips={chips}
          value={postId}
          onChange={setPostId}
          error={isTried && !postId ? words.offerNoPost : undefined}
        />
        <TextField
          id="offer-people"
          label={words.offerPeople}
          type="number"
          maxLength={5}
          unit="人"
          value={people}
          onInput={setPeople}
          error={isTried && headcount === 0 ? words.offerNoPeople : refused}
        />
        <TextField
          id="offer-terms"
          label={words.offerTerms}
          maxLength={200}
          value={terms}
          onInput={setTerms}
        />
      </View>
    </Dialog>
  )
}
