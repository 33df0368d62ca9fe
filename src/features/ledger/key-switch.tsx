import { useState } from 'react'
import type { LedgerView } from '../../../domain/contracts/ledger'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import type { OneEntry } from './use-entry'
import { words } from './words'

/** Puts an employer among the key ones or takes it off again, and takes it on oneself. */
export function KeySwitch({ entry, one }: { entry: LedgerView; one: OneEntry }) {
  const [isDropping, setIsDropping] = useState(false)
  const drop = async () => {
    await one.save({ isKey: false }, words.droppedKey)
    setIsDropping(false)
  }
  return (
    <>
      <Button disabled={one.isBusy} onClick={() => void one.save({ takeOn: true }, words.tookOn)}>
        {words.takeOn}
      </Button>
      {entry.isKey ? (
        <Button kind="warn" disabled={one.isBusy} onClick={() => setIsDropping(true)}>
          {words.dropKey}
        </Button>
      ) : (
        <Button disabled={one.isBusy} onClick={() => void one.save({ isKey: true }, words.madeKey)}>
          {words.makeKey}
        </Button>
      )}
      <Dialog
        isOpen={isDropping}
        isGrave
        isBusy={one.isBusy}
        title={words.dropTitle}
        confirmLabel={words.dropYes}
        onConfirm={() => void drop()}
        onCancel={() => setIsDropping(false)}
      >
        {words.dropNote}
      </Dialog>
    </>
  )
}
