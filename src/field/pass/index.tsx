import { useState } from 'react'
import type { Judgement } from '../../../domain/pass/judge-pass'
import { ageText, offlineLimits } from '../../../domain/pass/result-words'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import type { KeptList } from '../../features/pass-check/carried-list'
import { checkOffline } from '../../features/pass-check/check-offline'
import { CheckButton, CodeField, useCodeEntry } from '../../features/pass-check/code-entry'
import { ListPanel } from '../../features/pass-check/list-state'
import { ResultCard } from '../../features/pass-check/result-card'
import { useList } from '../../features/pass-check/use-list'
import { checkWords as words } from '../../features/pass-check/words'
import { open } from '../../lib/navigate'

interface Checked {
  code: string
  judgement: Judgement
  /** Of this scan: the same code again is a new answer. */
  round: number
}

/** An officer checks passes without signal, with the list the phone carries. */
export default function FieldPassPage() {
  const list = useList()
  const entry = useCodeEntry()
  const [checked, setChecked] = useState<Checked>()
  const check = async (kept: KeptList) => {
    const code = await entry.take()
    if (code === undefined) return
    entry.setText('')
    setChecked({ code, judgement: checkOffline(code, kept), round: (checked?.round ?? 0) + 1 })
  }
  const { kept } = list
  return (
    <Page title={words.officerTitle} bottom={kept ? <CheckButton onPress={() => void check(kept)} /> : null}>
      <Paragraph>{words.officerWhat}</Paragraph>
      {kept ? <CodeField entry={entry} /> : null}
      {kept && checked ? <Result key={checked.round} checked={checked} kept={kept} /> : null}
      <ListPanel list={list} />
    </Page>
  )
}

function Result({ checked: { code, judgement }, kept }: { checked: Checked; kept: KeptList }) {
  const { result, pass, seenAt, list } = judgement
  const holder = pass && {
    surname: pass.surname,
    tail: pass.numberEnd,
    place: kept.places.find((place) => place.code === pass.countyCode)?.name ?? pass.countyCode,
    kind: pass.kind,
    until: new Date(pass.until).toISOString(),
  }
  return (
    <>
      <ResultCard result={result} holder={holder}>
        {seenAt ? words.seenHere(ageText(minutesSince(seenAt))) : null}
      </ResultCard>
      {pass ? <Heading level={2}>{words.limits}</Heading> : null}
      {pass ? offlineLimits(list).map((limit) => <Paragraph key={limit}>{limit}</Paragraph>) : null}
      {pass ? <Button onClick={() => open('passVerify', { code })}>{words.online}</Button> : null}
    </>
  )
}

function minutesSince(at: string): number {
  return Math.max(0, Math.floor((Date.now() - Date.parse(at)) / 60_000))
}
