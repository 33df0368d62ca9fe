import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { ListenButton } from '../../components/listen-button'
import { Page } from '../../components/page'
import { Heading, Small } from '../../components/text'
import { NotRegistered, NothingYet } from '../../features/stay/not-registered'
import { Next, Recorded } from '../../features/stay/receipt-details'
import { ReceiptTools, sharedInvitation } from '../../features/stay/receipt-tools'
import { useMyStay } from '../../features/stay/use-my-stay'
import { stayWords as words } from '../../features/stay/words'
import { open, restartAt, usePageParams } from '../../lib/navigate'
import { useShare } from '../../lib/share'

/** What was recorded, its number, what happens next; going on is offered, never forced. */
export default function ReceiptPage() {
  const { seasonId } = usePageParams()
  const state = useMyStay(seasonId)
  useShare(sharedInvitation)
  const { mine } = state
  if (!mine)
    return (
      <Page title={words.receiptPage}>{seasonId ? <NotRegistered state={state} /> : <NothingYet />}</Page>
    )

  const { seasonId: season } = mine.season
  const openCount = mine.open.length
  return (
    <Page
      title={words.receiptTitle}
      bottom={
        <>
          <Button onClick={() => restartAt('home')}>{words.thatsAll}</Button>
          {openCount > 0 ? (
            <Button kind="primary" onClick={() => open('questions', { seasonId: season })}>
              {words.goOn}
            </Button>
          ) : (
            <Button kind="primary" onClick={() => open('entitlements', { seasonId: season })}>
              {words.seeEntitlements}
            </Button>
          )}
        </>
      }
    >
      <Heading level={1}>{words.receiptTitle}</Heading>
      {openCount > 0 ? <Small>{words.whyMore(openCount)}</Small> : null}
      <Recorded mine={mine} />
      {mine.stay === 'staying' ? (
        <CellGroup>
          <Cell
            title={words.pass}
            note={words.passNote}
            onClick={() => open('passMine', { seasonId: season })}
          />
        </CellGroup>
      ) : null}
      <Next steps={mine.nextSteps} />
      <ReceiptTools mine={mine} />
      <ListenButton text={`${words.receiptTitle}。${mine.nextSteps.map(({ title }) => title).join('。')}`} />
    </Page>
  )
}
