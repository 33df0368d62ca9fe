import { useState } from 'react'
import { Cell, CellGroup } from '../../components/cell'
import { Dialog } from '../../components/dialog'
import { Paragraph } from '../../components/text'
import type { Answer } from './facts'
import { saidIn, type SaidFact } from './said'
import type { OwnWord } from './use-own-word'
import { entitlementWords as words } from './words'

/** One's own words that were kept, each to be taken back. */
export function SaidFacts({ data, own }: { data: Answer; own: OwnWord }) {
  const [leaving, setLeaving] = useState<SaidFact>()
  const said = saidIn(data)
  const takeBack = async ({ fact }: SaidFact) => {
    await own.keep?.({ [fact]: null })
    setLeaving(undefined)
  }
  if (!own.keep || said.length === 0) return null
  return (
    <>
      <CellGroup title={words.saidTitle} footer={words.saidNote}>
        {said.map((one) => (
          <Cell key={one.fact} title={one.label} value={one.text} onClick={() => setLeaving(one)} />
        ))}
      </CellGroup>
      {leaving ? (
        <Dialog
          isOpen
          title={words.takeBackTitle}
          confirmLabel={words.takeBack}
          isBusy={own.isKeeping}
          onConfirm={() => void takeBack(leaving)}
          onCancel={() => setLeaving(undefined)}
        >
          <Paragraph>{`${leaving.label}：${leaving.text}`}</Paragraph>
          <Paragraph>{words.takeBackText}</Paragraph>
        </Dialog>
      ) : null}
    </>
  )
}
