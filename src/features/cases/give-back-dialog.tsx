import type { ShortageView } from '../../../domain/contracts/shortage'
import { SentenceDialog } from '../../components/sentence-dialog'
import { useWrite } from '../../lib/use-write'
import { words } from './words'

interface GiveBackDialogProps {
  shortage: ShortageView
  onDone: (shortage: ShortageView) => void
  /** Somebody else wrote in between: the page shows the newest, what was typed stays. */
  onConflict: () => void
  onClose: () => void
}

/** Hands a case back so that a colleague can take it: never without a reason. */
export function GiveBackDialog({ shortage, onDone, onConflict, onClose }: GiveBackDialogProps) {
  const giveBack = useWrite('shortage.giveBack')
  const send = async (reason: string) => {
    const { shortageId, version } = shortage
    const given = await giveBack.run({ shortageId, version, reason })
    if (given) onDone(given)
    else onConflict()
  }
  return (
    <SentenceDialog
      id="give-back-reason"
      isGrave
      title={words.giveBackTitle}
      note={words.giveBackNote}
      label={words.giveBackReason}
      hint={words.giveBackHint}
      missing={words.giveBackMissing}
      confirmLabel={words.giveBackYes}
      isBusy={giveBack.isRunning}
      failure={giveBack.error?.message}
      onSave={(reason) => void send(reason)}
      onClose={onClose}
    />
  )
}
