import { useState } from 'react'
import { View } from '@tarojs/components'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Paragraph } from '../../components/text'
import { SelectField } from '../../components/select-field'
import { TextField } from '../../components/text-field'
import { useWrite } from '../../lib/use-write'
import { figuresNow, type FigureNow } from './figures-now'
import type { Digest } from './digest-kinds'
import { words } from './words'

interface AmendDialogProps {
  digest: Digest
  onDone: (amendments: Digest['amendments']) => void
  onClose: () => void
}

interface Correction {
  figure: string
  now: string
  reason: string
}

/** A correction beside the figure: which one, what it should be, and why. */
export function AmendDialog({ digest, onDone, onClose }: AmendDialogProps) {
  const figures = figuresNow(digest)
  const [draft, setDraft] = useState<Correction>({ figure: '', now: '', reason: '' })
  const [hasTried, setHasTried] = useState(false)
  const amend = useWrite('digest.amend')
  const put = (change: Partial<Correction>) => setDraft((was) => ({ ...was, ...change }))
  const errors = hasTried ? { ...amend.error?.fields, ...missingOf(draft) } : {}
  const save = async () => {
    setHasTried(true)
    const chosen = figures.find(({ label }) => label === draft.figure)
    if (!chosen || Object.keys(missingOf(draft)).length > 0) return
    const { figure, now, reason } = draft
    const answer = await amend.run({
      digestId: digest.digestId,
      figure,
      was: chosen.text,
      now: now.trim(),
      reason: reason.trim(),
    })
    if (answer) onDone(answer.amendments)
  }
  return (
    <Dialog
      isOpen
      isBusy={amend.isRunning}
      title={words.amend}
      confirmLabel={words.amendYes}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      <View className="cells">
        {amend.error ? <Notice tone="danger">{amend.error.message}</Notice> : null}
        <Paragraph>{words.amendNote}</Paragraph>
        <SelectField
          id="figure"
          label={words.figure}
          options={figures.map(optionOf)}
          value={draft.figure}
          onChange={(figure) => put({ figure })}
          error={errors.figure ?? errors.was}
        />
        <TextField
          id="now"
          label={words.now}
          hint={words.nowHint}
          type="number"
          maxLength={9}
          value={draft.now}
          onInput={(now) => put({ now })}
          error={errors.now}
        />
        <TextField
          id="reason"
          label={words.reason}
          hint={words.reasonHint}
          maxLength={200}
          value={draft.reason}
          onInput={(reason) => put({ reason })}
          error={errors.reason}
        />
      </View>
    </Dialog>
  )
}

function optionOf({ label, text }: FigureNow) {
  return { value: label, label: words.figureNow(label, text) }
}

function missingOf({ figure, now, reason }: Correction): Record<string, string> {
  return {
    ...(figure === '' && { figure: words.errors.figure }),
    ...(!/^\d+$/.test(now.trim()) && { now: words.errors.now }),
    ...([...reason.trim()].length < 2 && { reason: words.errors.reason }),
  }
}
