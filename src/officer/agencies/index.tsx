import { useState } from 'react'
import { View } from '@tarojs/components'
import { claimStatuses, type ClaimStatus } from '../../../domain/terms'
import { Chips } from '../../components/chips'
import { Dialog } from '../../components/dialog'
import { Listed } from '../../components/listed'
import { EmptyState, Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { SentenceDialog } from '../../components/sentence-dialog'
import { Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { AgencyCard, type QueuedAgency } from '../../features/agency-check/agency-card'
import { words } from '../../features/agency-check/words'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { usePageParams } from '../../lib/navigate'
import { useAddress } from '../../lib/use-address'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'
import { useWrite } from '../../lib/use-write'

const chips = (Object.keys(claimStatuses) as ClaimStatus[]).map((value) => ({
  value,
  label: claimStatuses[value],
}))

export default function OfficerAgenciesPage() {
  return <OfficerGate title={words.title}>{(desk) => <Agencies desk={desk} />}</OfficerGate>
}

interface Deciding {
  agency: QueuedAgency
  approve: boolean
}

function Agencies({ desk: { regionCode, params } }: { desk: OfficerDesk }) {
  const asked = usePageParams()
  const [status, setStatus] = useState(chips.find(({ value }) => value === asked.status)?.value ?? 'pending')
  useAddress('officerAgencies', { ...params, status })
  const pages = usePages('agency.queue', { regionCode, status, limit: 20 }, ({ agencies }) => agencies)
  useReturn(pages.reload)
  const [deciding, setDeciding] = useState<Deciding>()
  const [done, setDone] = useState<string>()
  const decide = useWrite('agency.decide')
  const settle = async ({ agency, approve }: Deciding, reason?: string) => {
    const { agencyId, version, name } = agency
    const decided = await decide.run({ agencyId, version, approve, ...(reason && { reason }) })
    setDeciding(undefined)
    if (!decided) return pages.reload()
    pages.patch((agencies) => agencies.filter((each) => each.agencyId !== agencyId))
    setDone(approve ? words.approved(name) : words.rejected(name))
  }
  return (
    <Page title={words.title}>
      <Chips label={words.which} chips={chips} value={status} onChange={setStatus} />
      <Small>{words.hint}</Small>
      {decide.error ? <Notice tone="danger">{decide.error.message}</Notice> : null}
      <Listed pages={pages} empty={<EmptyState title={words.empty} />}>
        {(agencies) => (
          <View className="claim-cards">
            {agencies.map((agency) => (
              <AgencyCard
                key={agency.agencyId}
                agency={agency}
                isBusy={decide.isRunning}
                onApprove={() => setDeciding({ agency, approve: true })}
                onReject={() => setDeciding({ agency, approve: false })}
              />
            ))}
          </View>
        )}
      </Listed>
      {deciding?.approve ? (
        <Dialog
          isOpen
          isBusy={decide.isRunning}
          title={words.approveTitle(deciding.agency.name)}
          confirmLabel={words.approveYes}
          onConfirm={() => void settle(deciding)}
          onCancel={() => setDeciding(undefined)}
        >
          {words.approveNote}
        </Dialog>
      ) : null}
      {deciding?.approve === false ? (
        <SentenceDialog
          id="reason"
          isGrave
          title={words.rejectTitle}
          label={words.rejectTitle}
          hint={words.rejectHint}
          missing={words.rejectMissing}
          confirmLabel={words.rejectYes}
          isBusy={decide.isRunning}
          onSave={(reason) => void settle(deciding, reason)}
          onClose={() => setDeciding(undefined)}
        />
      ) : null}
      {done ? <Toast key={done} message={done} onDone={() => setDone(undefined)} /> : null}
    </Page>
  )
}
