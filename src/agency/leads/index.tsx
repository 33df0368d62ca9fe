import { useState, type ReactNode } from 'react'
import type { LeadView } from '../../../domain/contracts/agency'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { Dialog } from '../../components/dialog'
import { Listed } from '../../components/listed'
import { EmptyState, Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { AgencyGate, type AgencyDesk } from '../../features/agencies/agency-gate'
import { LeadCard } from '../../features/agencies/lead-card'
import { OfferDialog } from '../../features/agencies/offer-dialog'
import { agencyWords as words } from '../../features/agencies/words'
import { replace, usePageParams } from '../../lib/navigate'
import { usePages, type Pages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'
import { useWrite } from '../../lib/use-write'

const title = '认领缺工'
type Which = 'open' | 'mine'
const chips: { value: Which; label: string }[] = [
  { value: 'open', label: words.open },
  { value: 'mine', label: words.mine },
]

export default function AgencyLeadsPage() {
  return <AgencyGate title={title}>{(desk) => <Leads desk={desk} />}</AgencyGate>
}

/** Which list stands in the address, so that a reload leads to the same one. */
function Leads({ desk: { agency, season } }: { desk: AgencyDesk }) {
  const params = usePageParams()
  const which: Which = params.which === 'mine' ? 'mine' : 'open'
  const address = { agencyId: agency.agencyId, seasonId: season.seasonId }
  return (
    <Page title={title}>
      <Paragraph>{`${agency.name} · ${season.name}`}</Paragraph>
      <Chips
        label={words.which}
        isLabelHidden
        chips={chips}
        value={which}
        onChange={(chosen) => replace('agencyLeads', { ...address, which: chosen })}
      />
      {which === 'mine' ? (
        <Mine {...address} />
      ) : (
        <Open {...address} onMine={() => replace('agencyLeads', { ...address, which: 'mine' })} />
      )}
    </Page>
  )
}

interface Address {
  agencyId: string
  seasonId: string
}

function Open({ onMine, ...address }: Address & { onMine: () => void }) {
  const pages = usePages('lead.list', address, (answer) => answer.leads)
  useReturn(pages.reload)
  const claiming = useWrite('lead.claim')
  const [isDone, setIsDone] = useState(false)
  const claim = async (shortageId: string) => {
    const after = await claiming.run({ agencyId: address.agencyId, shortageId })
    if (!after) return pages.reload()
    pages.patch((all) => all.map((each) => (each.shortageId === shortageId ? after : each)))
    setIsDone(true)
  }
  return (
    <>
      {claiming.error ? <Notice tone="danger">{claiming.error.message}</Notice> : null}
      <LeadList pages={pages} none={words.leadsNone}>
        {(lead) =>
          lead.isClaimed ? (
            <Button onClick={onMine}>{words.toMine}</Button>
          ) : (
            <Button loading={claiming.isRunning} onClick={() => void claim(lead.shortageId)}>
              {words.claim}
            </Button>
          )
        }
      </LeadList>
      {isDone ? <Toast message={words.claimed} onDone={() => setIsDone(false)} /> : null}
    </>
  )
}

function Mine(address: Address) {
  const { agencyId } = address
  const pages = usePages('lead.mine', address, (answer) => answer.leads)
  useReturn(pages.reload)
  const dropping = useWrite('lead.drop')
  const [offering, setOffering] = useState<LeadView>()
  const [leaving, setLeaving] = useState<LeadView>()
  const [done, setDone] = useState<string>()
  const drop = async ({ shortageId }: LeadView) => {
    const after = await dropping.run({ agencyId, shortageId })
    setLeaving(undefined)
    pages.reload()
    if (after) setDone(words.dropped)
  }
  const offered = () => {
    setOffering(undefined)
    setDone(words.offered)
  }
  return (
    <>
      {dropping.error ? <Notice tone="danger">{dropping.error.message}</Notice> : null}
      <LeadList pages={pages} none={words.mineNone}>
        {(lead) =>
          lead.isOpen ? (
            <>
              <Button onClick={() => setOffering(lead)}>{words.offer}</Button>
              <Button kind="warn" onClick={() => setLeaving(lead)}>
                {words.drop}
              </Button>
            </>
          ) : null
        }
      </LeadList>
      {offering ? (
        <OfferDialog
          agencyId={agencyId}
          lead={offering}
          onDone={offered}
          onClose={() => setOffering(undefined)}
        />
      ) : null}
      <Dialog
        isOpen={leaving !== undefined}
        isGrave
        isBusy={dropping.isRunning}
        title={words.dropTitle}
        confirmLabel={words.dropYes}
        cancelLabel={words.keep}
        onConfirm={() => leaving && void drop(leaving)}
        onCancel={() => setLeaving(undefined)}
      >
        <Paragraph>{words.dropNote}</Paragraph>
      </Dialog>
      {done ? <Toast key={done} message={done} onDone={() => setDone(undefined)} /> : null}
    </>
  )
}

interface LeadListProps {
  pages: Pages<LeadView>
  none: string
  children: (lead: LeadView) => ReactNode
}

function LeadList({ pages, none, children }: LeadListProps) {
  return (
    <Listed pages={pages} empty={<EmptyState title={none} />}>
      {(leads) =>
        leads.map((lead) => (
          <LeadCard key={lead.shortageId} lead={lead}>
            {children(lead)}
          </LeadCard>
        ))
      }
    </Listed>
  )
}
