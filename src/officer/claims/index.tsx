import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { EmptyState, ErrorState, Loading, Notice, Stale } from '../../components/notice'
import { Page } from '../../components/page'
import { Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { ClaimCard, type QueuedClaim } from '../../features/employers/claim-card'
import { RejectDialog } from '../../features/employers/reject-dialog'
import { words } from '../../features/employers/words'
import { OfficerGate } from '../../features/region-home/officer-gate'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'
import { useWrite } from '../../lib/use-write'

const title = '认领审核'

export default function OfficerClaimsPage() {
  return <OfficerGate title={title}>{() => <Claims />}</OfficerGate>
}

function Claims() {
  const pages = usePages('claim.queue', { status: 'pending', limit: 20 }, (answer) => answer.claims)
  useReturn(pages.reload)
  const [approving, setApproving] = useState<QueuedClaim>()
  const [rejecting, setRejecting] = useState<QueuedClaim>()
  const [done, setDone] = useState<string>()
  const decide = useWrite('claim.decide')
  const settle = async (claim: QueuedClaim, decision: { approve: boolean; reason?: string }) => {
    const decided = await decide.run({ claimId: claim.claimId, version: claim.version, ...decision })
    setApproving(undefined)
    setRejecting(undefined)
    if (!decided) return pages.reload()
    pages.patch((claims) => claims.filter(({ claimId }) => claimId !== claim.claimId))
    setDone(`${decision.approve ? words.approved : words.rejected}：${claim.name}`)
  }
  return (
    <Page title={title}>
      <Small>{words.checkHint}</Small>
      {decide.error ? <Notice tone="danger">{decide.error.message}</Notice> : null}
      {pages.status === 'error' && pages.items.length === 0 ? (
        <ErrorState message={pages.error?.message ?? ''} onRetry={pages.reload} />
      ) : null}
      {pages.error && pages.items.length > 0 ? (
        <Stale message={pages.error.message} onRetry={pages.reload} />
      ) : null}
      {pages.status === 'loading' && pages.items.length === 0 ? <Loading /> : null}
      {pages.status === 'ready' && pages.items.length === 0 ? <EmptyState title={words.queueEmpty} /> : null}
      <View className="claim-cards">
        {pages.items.map((claim) => (
          <ClaimCard
            key={claim.claimId}
            claim={claim}
            isBusy={decide.isRunning}
            onApprove={() => setApproving(claim)}
            onReject={() => setRejecting(claim)}
          />
        ))}
      </View>
      {pages.hasMore ? (
        <Button loading={pages.isLoadingMore} onClick={pages.more}>
          {words.more}
        </Button>
      ) : null}
      {approving ? (
        <Dialog
          isOpen
          isBusy={decide.isRunning}
          title={words.approveTitle(approving.name)}
          confirmLabel={words.approveYes}
          cancelLabel={words.keep}
          onConfirm={() => void settle(approving, { approve: true })}
          onCancel={() => setApproving(undefined)}
        >
          {words.approveNote(approving.contactName)}
        </Dialog>
      ) : null}
      {rejecting ? (
        <RejectDialog
          isBusy={decide.isRunning}
          onReject={(reason) => void settle(rejecting, { approve: false, reason })}
          onClose={() => setRejecting(undefined)}
        />
      ) : null}
      {done ? <Toast key={done} message={done} onDone={() => setDone(undefined)} /> : null}
    </Page>
  )
}
