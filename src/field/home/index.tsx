import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { EmptyState, Loading } from '../../components/notice'
import { Page } from '../../components/page'
import { Carried } from '../../features/round/carried'
import { ChooseSlice } from '../../features/round/choose-slice'
import type { Slice } from '../../features/round/kept'
import { LostNotice } from '../../features/round/lost-notice'
import { OutboxDoor } from '../../features/round/outbox-door'
import { TakingProgress } from '../../features/round/taking-progress'
import { useRound } from '../../features/round/use-round'
import { words } from '../../features/round/words'
import { bringPages } from '../../lib/bring-pages'
import { open } from '../../lib/navigate'
import { useOnline } from '../../lib/use-online'

/** The list in hand: what it is, how old, what has not been sent; and where another one is taken. */
export default function FieldHomePage() {
  const round = useRound()
  const isOnline = useOnline()
  const [isChoosing, setIsChoosing] = useState(false)
  useEffect(() => bringPages('field'), [])
  const { status, head, taking, progress } = round
  const isReady = status === 'ready' && head !== null
  const isTaking = taking?.isRunning ?? false
  const take = (slice: Slice) => {
    setIsChoosing(false)
    void round.take(slice)
  }
  if (status === 'loading')
    return (
      <Page title={words.homeTitle}>
        <Loading />
      </Page>
    )
  return (
    <Page
      title={words.homeTitle}
      bottom={
        isReady && !isTaking && !isChoosing ? (
          <Button kind="primary" id="start" onClick={() => open('fieldRound')}>
            {progress.seen > 0 ? words.goOn : words.start}
          </Button>
        ) : null
      }
    >
      <LostNotice round={round} />
      {taking ? <TakingProgress taking={taking} onGoOn={() => void round.goOn()} /> : null}
      {head === null && !taking ? <EmptyState title={words.none}>{words.noneNote}</EmptyState> : null}
      <OutboxDoor counts={round.counts} isOnline={isOnline} />
      {isReady && !isTaking ? (
        <Carried
          title={head.title}
          people={head.lines}
          bytes={head.bytes}
          takenAt={head.takenAt}
          grantEndsOn={head.grantEndsOn}
          onUpdate={() => take(head.slice)}
          onDrop={() => void round.drop()}
        />
      ) : null}
      {isReady && !isChoosing ? (
        <Button onClick={() => setIsChoosing(true)}>{words.chooseOther}</Button>
      ) : null}
      <CellGroup title={words.doors}>
        <Cell title={words.pass} note={words.passNote} onClick={() => open('fieldPass')} />
        <Cell title={words.help} note={words.helpNote} onClick={() => open('fieldHelp')} />
      </CellGroup>
      {(head === null || isChoosing) && !isTaking ? (
        <ChooseSlice isReplacing={isReady} isTaking={isTaking} onTake={take} />
      ) : null}
    </Page>
  )
}
