import { useState } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import { ageText } from '../../../domain/pass/result-words'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph, Small } from '../../components/text'
import { CheckButton, CodeField, useCodeEntry } from '../../features/pass-check/code-entry'
import { ResultCard } from '../../features/pass-check/result-card'
import { checkWords as words } from '../../features/pass-check/words'
import { Failure } from '../../features/stay/failure'
import { usePageParams } from '../../lib/navigate'
import { useWrite } from '../../lib/use-write'

interface Verified {
  answer: OutputOf<'pass.verify'>
  /** The same code again is a new answer. */
  round: number
  at: number
}

/** For counters: anyone may check a pass that is shown to them, without a login. A scanned `code` may come along. */
export default function PassVerifyPage() {
  const { code: given } = usePageParams()
  const [waiting, setWaiting] = useState(given)
  const entry = useCodeEntry(given)
  const { run, isRunning, error } = useWrite('pass.verify')
  const [verified, setVerified] = useState<Verified>()
  const verify = async () => {
    const code = waiting ?? (await entry.take())
    if (code === undefined) return
    const answer = await run({ code })
    setWaiting(undefined)
    if (!answer) return
    entry.setText('')
    setVerified({ answer, round: (verified?.round ?? 0) + 1, at: Date.now() })
  }
  const isAsking = waiting !== undefined
  const action = <CheckButton onPress={() => void verify()} isRunning={isRunning} hasCode={isAsking} />
  return (
    <Page title={words.verifyTitle} bottom={action}>
      <Paragraph>{words.verifyWhat}</Paragraph>
      <Failure message={error && (error.fields.code ?? error.message)} />
      {isAsking ? <Notice>{words.came}</Notice> : <CodeField entry={entry} />}
      {verified && !error ? <Result key={verified.round} {...verified} /> : null}
      <Small>{words.verifyNote}</Small>
    </Page>
  )
}

function Result({ answer: { result, pass, firstSeenAt }, at }: Verified) {
  const holder = pass && { ...pass, place: pass.region.fullName }
  const minutes = firstSeenAt === null ? 0 : Math.max(0, Math.floor((at - Date.parse(firstSeenAt)) / 60_000))
  return (
    <ResultCard result={result} holder={holder}>
      {firstSeenAt === null ? null : (
        <>
          {words.seenAnywhere(ageText(minutes))}
          {pass?.kind === 'paper' ? words.paperSeen : null}
        </>
      )}
    </ResultCard>
  )
}
