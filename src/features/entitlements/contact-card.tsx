import { useState } from 'react'
import type { Entitlement } from '../../../domain/contracts/entitlement'
import { Cell, CellGroup } from '../../components/cell'
import { Notice } from '../../components/notice'
import { dial } from '../../lib/dial'
import { reasonWords as words } from './reason-words'

/** Which office, its hotline on one tap, the last day, and what to bring. */
export function ContactCard(props: Pick<Entitlement, 'contact' | 'documents'>) {
  const {
    contact: { office, hotline },
    documents,
  } = props
  const [hasFailed, setHasFailed] = useState(false)
  const ring = async (number: string) => setHasFailed(!(await dial(number)))
  return (
    <>
      <CellGroup title={words.where}>
        <Cell title={office} note={words.office} />
        {hotline ? (
          <Cell title={words.call(hotline)} note={words.hotline} onClick={() => void ring(hotline)} />
        ) : null}
        {documents.length === 0 ? <Cell title={words.documentsNone} /> : null}
        {documents.map((paper) => (
          <Cell key={paper} title={paper} note={words.documents} />
        ))}
      </CellGroup>
      {hasFailed && hotline ? <Notice tone="warn">{words.callFailed(hotline)}</Notice> : null}
    </>
  )
}
