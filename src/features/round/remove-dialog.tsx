import type { OutboxItem } from '../../../domain/field/outbox'
import { Dialog } from '../../components/dialog'
import { checkText } from './check-text'
import { words } from './words'

interface RemoveDialogProps {
  item: OutboxItem
  onRemove: () => void
  onClose: () => void
}

/** Says what would be lost before it is. */
export function RemoveDialog({ item, onRemove, onClose }: RemoveDialogProps) {
  const what = `${item.who ?? words.noWho} ${checkText(item.check)}`
  const isSent = item.state.is === 'sent'
  return (
    <Dialog
      isOpen
      isGrave={!isSent}
      title={words.removeTitle}
      confirmLabel={words.removeYes}
      onConfirm={onRemove}
      onCancel={onClose}
    >
      {isSent ? words.removeSent : words.removeUnsent(what)}
    </Dialog>
  )
}
