import { useState } from 'react'
import { Cell, CellGroup } from '../../components/cell'
import { Notice } from '../../components/notice'
import { dial } from '../../lib/dial'
import { helpWords as words, hotlines } from './words'

/** The numbers anyone may ring; a tap dials where the phone allows it. */
export function HotlineList() {
  const [failed, setFailed] = useState<string>()
  const ring = async (number: string) => setFailed((await dial(number)) ? undefined : number)
  return (
    <>
      <CellGroup title={words.hotlines} footer={words.hotlinesNote}>
        {hotlines.map(({ number, title, for: what }) => (
          <Cell key={number} title={`${number} ${title}`} note={what} onClick={() => void ring(number)} />
        ))}
      </CellGroup>
      {failed ? <Notice tone="warn">{words.callFailed(failed)}</Notice> : null}
    </>
  )
}
