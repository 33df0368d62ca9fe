import { useState } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph, Small } from '../../components/text'
import { PlanLines } from '../../features/plan/plan-lines'
import { PlanTotals } from '../../features/plan/totals'
import { words } from '../../features/plan/words'
import { CityGate } from '../../features/region-home/city-gate'
import type { Grant, OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { momentText } from '../../lib/format'
import { replace } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'
import { useWrite } from '../../lib/use-write'

export default function OfficerPlanPage() {
  return (
    <CityGate title={words.title} notCity={words.notCity} notCityNote={words.notCityNote}>
      {(desk, grant) => <Plan desk={desk} grant={grant} />}
    </CityGate>
  )
}

function Plan({ desk: { season, seasons, params }, grant }: { desk: OfficerDesk; grant: Grant }) {
  const { seasonId } = season
  const cityCode = grant.region.code
  const preview = useCall('plan.preview', { seasonId, cityCode })
  useReturn(preview.reload)
  const [isAsking, setIsAsking] = useState(false)
  const [said, setSaid] = useState<string>()
  const run = useWrite('plan.run')
  const send = async () => {
    const answer = await run.run({ seasonId, cityCode })
    setIsAsking(false)
    if (answer) setSaid(answer.isQueued ? words.queued : words.sent(answer.sent))
  }
  return (
    <Page
      title={words.title}
      bottom={
        preview.data ? (
          <Button kind="primary" id="send" disabled={said !== undefined} onClick={() => setIsAsking(true)}>
            {words.send}
          </Button>
        ) : null
      }
    >
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(chosen) => replace('officerPlan', { ...params, seasonId: chosen })}
      />
      {run.error ? <Notice tone="danger">{run.error.message}</Notice> : null}
      {said ? <Notice tone="good">{said}</Notice> : null}
      <Loaded state={preview}>{(shown) => <Shown preview={shown} />}</Loaded>
      <Dialog
        isOpen={isAsking}
        isBusy={run.isRunning}
        title={words.sendTitle}
        confirmLabel={words.sendYes}
        onConfirm={() => void send()}
        onCancel={() => setIsAsking(false)}
      >
        {words.sendNote}
      </Dialog>
    </Page>
  )
}

function Shown({ preview }: { preview: OutputOf<'plan.preview'> }) {
  const { region, totals, gap, lastRunAt } = preview
  return (
    <>
      <Heading level={1}>{region.fullName}</Heading>
      <Paragraph>{words.sum(totals.open, totals.proposed)}</Paragraph>
      {gap === 0 ? (
        <Notice tone="good" title={words.best}>
          {words.bestNote}
        </Notice>
      ) : (
        <Notice>{words.notBest}</Notice>
      )}
      <Small>
        {words.intro}
        {lastRunAt === null ? null : words.lastRun(momentText(lastRunAt))}
      </Small>
      <PlanTotals totals={totals} />
      <PlanLines preview={preview} />
    </>
  )
}
