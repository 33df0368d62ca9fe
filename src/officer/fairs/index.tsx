import { Fragment, useState } from 'react'
import type { Fair } from '../../../domain/contracts/board'
import type { CallError } from '../../lib/call-error'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { FairCard } from '../../features/fairs/fair-card'
import { CloseDialog } from '../../features/fair-desk/close-dialog'
import { draftOfFair, emptyFair, type FairDraft } from '../../features/fair-desk/fair-draft'
import { FairForm } from '../../features/fair-desk/fair-form'
import { words } from '../../features/fair-desk/words'
import { OfficerGate, type Grant, type OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { replace } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'
import { useWrite } from '../../lib/use-write'

export default function OfficerFairsPage() {
  return <OfficerGate title={words.title}>{(desk) => <Fairs desk={desk} />}</OfficerGate>
}

function Fairs({ desk }: { desk: OfficerDesk }) {
  const { season, seasons, regionCode, regionName, grant, params } = desk
  const { seasonId } = season
  const list = useCall('fair.list', { seasonId, regionCode: regionCode.slice(0, 6) })
  useReturn(list.reload)
  const [draft, setDraft] = useState<FairDraft>()
  const [closing, setClosing] = useState<Fair>()
  const [done, setDone] = useState<string>()
  const save = useWrite('fair.save')
  const close = useWrite('fair.close')
  const ended = (said: string) => {
    setDraft(undefined)
    setClosing(undefined)
    setDone(said)
    list.reload()
  }
  const edit = (start: FairDraft) => {
    save.clearError()
    setDraft(start)
  }
  if (draft)
    return (
      <FairForm
        start={draft}
        seasonId={seasonId}
        isBusy={save.isRunning}
        failure={failureOf(save.error)}
        onSave={(input) => void save.run(input).then((saved) => saved && ended(words.saved))}
        onCancel={() => setDraft(undefined)}
      />
    )
  return (
    <Page
      title={words.title}
      bottom={
        <Button kind="primary" id="add-fair" onClick={() => edit(emptyFair(regionCode))}>
          {words.add}
        </Button>
      }
    >
      <Paragraph>{regionName}</Paragraph>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(chosen) => replace('officerFairs', { ...params, seasonId: chosen })}
      />
      <Loaded state={list}>
        {({ fairs }) =>
          fairs.length === 0 ? (
            <EmptyState title={words.none} />
          ) : (
            <>
              {fairs.map((fair) => (
                <Fragment key={fair.fairId}>
                  <FairCard fair={fair} todayOn={season.todayOn} />
                  {fair.status === 'planned' && isWithin(fair.region.code, grant) ? (
                    <>
                      <Button onClick={() => edit(draftOfFair(fair))} label={`${words.edit}：${fair.title}`}>
                        {words.edit}
                      </Button>
                      <Button onClick={() => setClosing(fair)} label={`${words.close}：${fair.title}`}>
                        {words.close}
                      </Button>
                    </>
                  ) : null}
                </Fragment>
              ))}
            </>
          )
        }
      </Loaded>
      {closing ? (
        <CloseDialog
          fair={closing}
          isBusy={close.isRunning}
          failure={failureOf(close.error)}
          onClose={(input) => void close.run(input).then((closed) => closed && ended(words.closed))}
          onCancel={() => setClosing(undefined)}
        />
      ) : null}
      {done ? <Toast key={done} message={done} onDone={() => setDone(undefined)} /> : null}
    </Page>
  )
}

/** What the backend found wrong, in its own words where it names a field. */
function failureOf(error: CallError | undefined): string | undefined {
  return error && (Object.values(error.fields)[0] ?? error.message)
}

function isWithin(regionCode: string, { level, region }: Grant): boolean {
  return regionCode.startsWith(level === 'city' ? region.code.slice(0, 4) : region.code)
}
