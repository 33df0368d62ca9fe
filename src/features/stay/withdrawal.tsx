import { useState } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Heading, Paragraph } from '../../components/text'
import { restartAt } from '../../lib/navigate'
import { refreshSession } from '../../lib/session'
import { useWrite } from '../../lib/use-write'
import { Failure } from './failure'
import { forgetStay } from './remember'
import { stayWords as words } from './words'

export type Withdrawn = OutputOf<'stay.withdraw'>

/** Taking the registration back, after saying exactly what goes. */
export function Withdrawal({
  seasonId,
  onWithdrawn,
}: {
  seasonId: string
  onWithdrawn: (what: Withdrawn) => void
}) {
  const { run, error, isRunning } = useWrite('stay.withdraw')
  const [isAsking, setIsAsking] = useState(false)
  const withdraw = async () => {
    const withdrawn = await run({ seasonId })
    setIsAsking(false)
    if (!withdrawn) return
    forgetStay(seasonId)
    void refreshSession()
    onWithdrawn(withdrawn)
  }
  return (
    <>
      <Failure message={error?.message} />
      <Button id="withdraw" kind="warn" onClick={() => setIsAsking(true)}>
        {words.withdraw}
      </Button>
      <Dialog
        isOpen={isAsking}
        title={words.withdrawTitle}
        confirmLabel={words.withdrawConfirm}
        cancelLabel={words.withdrawCancel}
        isGrave
        isBusy={isRunning}
        onConfirm={() => void withdraw()}
        onCancel={() => setIsAsking(false)}
      >
        {words.withdrawLines.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
        <Paragraph>{words.withdrawAfter}</Paragraph>
      </Dialog>
    </>
  )
}

export function WithdrawnNotice({ withdrawn }: { withdrawn: Withdrawn }) {
  return (
    <>
      <Heading level={1}>{words.withdrawn}</Heading>
      <Notice tone="good" title={words.withdrawnWhat}>
        {withdrawn.deleted.map((what) => (
          <Paragraph key={what}>{what}</Paragraph>
        ))}
      </Notice>
      <Paragraph>{words.withdrawnNumber(withdrawn.number)}</Paragraph>
      <Button kind="primary" onClick={() => restartAt('home')}>
        {words.home}
      </Button>
    </>
  )
}
