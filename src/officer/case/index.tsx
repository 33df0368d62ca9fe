import { useState } from 'react'
import type { ShortageView } from '../../../domain/contracts/shortage'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Toast } from '../../components/undo-bar'
import { CaseProposals } from '../../features/cases/case-proposals'
import { GiveBackDialog } from '../../features/cases/give-back-dialog'
import { ShortLists } from '../../features/cases/short-list'
import { words as caseWords } from '../../features/cases/words'
import { ActDialog } from '../../features/shortages/act-dialog'
import { ShortageDetail } from '../../features/shortages/shortage-detail'
import { useShortage, type OneShortage } from '../../features/shortages/use-shortage'
import { words } from '../../features/shortages/words'
import type { CallError } from '../../lib/call-error'
import { open, usePageParams } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'
import { useWrite } from '../../lib/use-write'

const title = '办件详情'

export default function OfficerCasePage() {
  const { shortageId } = usePageParams()
  const one = useShortage(shortageId)
  const shortage = one.state.data
  if (shortage) return <OpenCase shortage={shortage} one={one} />
  return (
    <Page title={title}>
      <Loaded state={one.state}>{() => null}</Loaded>
    </Page>
  )
}

type Asking = 'act' | 'give-back'

function OpenCase({ shortage, one }: { shortage: ShortageView; one: OneShortage }) {
  const { shortageId, version, can } = shortage
  const [asking, setAsking] = useState<Asking>()
  const [done, setDone] = useState<string>()
  const accept = useWrite('shortage.accept')
  const proposals = useCall('proposal.ofCase', { shortageId })
  useReturn(proposals.reload)
  const changed = (answer: ShortageView, said: string) => {
    one.put(answer)
    setAsking(undefined)
    setDone(said)
  }
  const take = async () => {
    const accepted = await accept.run({ shortageId, version })
    if (accepted) changed(accepted, words.accepted)
    else one.state.reload()
  }
  const refresh = () => {
    proposals.reload()
    one.state.reload()
  }
  const dialog = { shortage, onConflict: one.state.reload, onClose: () => setAsking(undefined) }
  return (
    <Page
      title={title}
      bottom={
        can.includes('accept') ? (
          <Button kind="primary" id="accept" loading={accept.isRunning} onClick={() => void take()}>
            {words.accept}
          </Button>
        ) : can.includes('act') ? (
          <Button kind="primary" id="act" onClick={() => setAsking('act')}>
            {words.act}
          </Button>
        ) : null
      }
    >
      <ShortageDetail shortage={shortage} showsEmployer>
        {accept.error ? <Refused error={accept.error} seasonId={shortage.season.seasonId} /> : null}
        <CaseProposals shortageId={shortageId} state={proposals} canFind={can.length > 0} onFound={refresh} />
        {can.length > 0 ? <ShortLists shortage={shortage} onAsked={refresh} /> : null}
      </ShortageDetail>
      <CellGroup>
        <Cell
          title={caseWords.ledger}
          onClick={() =>
            open('officerLedgerEntry', {
              seasonId: shortage.season.seasonId,
              employerId: shortage.employerId,
            })
          }
        />
      </CellGroup>
      {can.includes('give-back') ? (
        <Button kind="warn" id="give-back" onClick={() => setAsking('give-back')}>
          {caseWords.giveBack}
        </Button>
      ) : null}
      {asking === 'act' ? <ActDialog {...dialog} onDone={(answer) => changed(answer, words.acted)} /> : null}
      {asking === 'give-back' ? (
        <GiveBackDialog {...dialog} onDone={(answer) => changed(answer, caseWords.givenBack)} />
      ) : null}
      {done ? <Toast key={done} message={done} onDone={() => setDone(undefined)} /> : null}
    </Page>
  )
}

/** Somebody was first, or one's own hands are full: what that means and where to go. */
function Refused({ error, seasonId }: { error: CallError; seasonId: string }) {
  if (error.code === 'SHORTAGE_TAKEN') return <Notice tone="warn">{caseWords.taken}</Notice>
  if (error.code !== 'SPECIALIST_BUSY') return <Notice tone="danger">{error.message}</Notice>
  return (
    <Notice tone="warn" title={caseWords.busy}>
      <Button onClick={() => open('officerQueue', { seasonId, stage: 'accepted' })}>
        {caseWords.myOpen}
      </Button>
    </Notice>
  )
}
