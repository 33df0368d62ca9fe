import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { PaperSheet, type Paper } from '../../features/passes/paper-sheet'
import { paperWords as words, passWords } from '../../features/passes/words'
import { Failure } from '../../features/stay/failure'
import { base64Of } from '../../lib/base64'
import { open, usePageParams } from '../../lib/navigate'
import { canPrint, printPage } from '../../lib/print'
import { qrPng } from '../../lib/qr-png'
import { savePicture } from '../../lib/save-picture'
import { useWrite } from '../../lib/use-write'

/** A pass for people without a smartphone: one's own (`seasonId`), or that of a person an officer helps (`entryId`). */
export default function PassPaperPage() {
  const { seasonId = '', entryId } = usePageParams()
  const { run, isRunning, error } = useWrite('pass.paper')
  const [paper, setPaper] = useState<Paper>()
  const make = async () => setPaper(await run(entryId ? { entryId } : { seasonId }))
  if (!seasonId && !entryId) return <OfNobody />
  return (
    <Page
      title={words.title}
      bottom={
        paper ? (
          <Keep paper={paper} />
        ) : (
          <Button kind="primary" onClick={() => void make()} loading={isRunning}>
            {words.make}
          </Button>
        )
      }
    >
      <Failure message={error?.message} />
      {paper ? <PaperSheet paper={paper} /> : null}
      <View className="not-on-paper">
        {paper ? null : <Heading level={1}>{words.what}</Heading>}
        {words.lines.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </View>
    </Page>
  )
}

function OfNobody() {
  const toScan = <Button onClick={() => open('scan')}>{passWords.toScan}</Button>
  return (
    <Page title={words.title}>
      <EmptyState title={passWords.noSeason} action={toScan}>
        {passWords.noSeasonText}
      </EmptyState>
    </Page>
  )
}

/** On paper from a browser, as a picture from WeChat. */
function Keep({ paper }: { paper: Paper }) {
  const [reply, setReply] = useState<string>()
  const save = async () => {
    const base64 = base64Of(qrPng(paper.code))
    setReply((await savePicture({ base64, name: `pass-${paper.tail}` })) ? words.saved : words.saveRefused)
  }
  return (
    <>
      <Button kind="primary" onClick={canPrint ? printPage : () => void save()}>
        {canPrint ? words.print : words.save}
      </Button>
      {reply ? <Toast key={reply} message={reply} onDone={() => setReply(undefined)} /> : null}
    </>
  )
}
