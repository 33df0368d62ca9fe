import { useState } from 'react'
import type { MyStay } from '../../../domain/contracts/stay'
import { evidences } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Timeline } from '../../components/timeline'
import { Heading } from '../../components/text'
import { momentText } from '../../lib/format'
import { stayWords as words } from './words'

/** Who changed what, in the backend's order, newest first; closed until asked for. */
export function History({ lines }: { lines: MyStay['history'] }) {
  const [isOpen, setIsOpen] = useState(false)
  if (!isOpen) return <Button onClick={() => setIsOpen(true)}>{words.historyShow}</Button>
  const entries = lines.map((line, index) => ({
    id: `${line.at}-${index}`,
    time: momentText(line.at),
    title: line.text,
    note: `${line.by}（${evidences[line.evidence]}）`,
  }))
  return (
    <>
      <Heading level={2}>{words.history}</Heading>
      <Timeline entries={entries} />
    </>
  )
}
