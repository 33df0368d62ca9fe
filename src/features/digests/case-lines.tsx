import { useState } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import { tierLabel } from '../../../domain/matching/tier'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { words } from './words'

type CaseLine = NonNullable<OutputOf<'digest.get'>['digest']>['fresh'][number]

const shownFirst = 5

interface CaseLinesProps {
  title: string
  lines: readonly CaseLine[]
  onOpen: (shortageId: string) => void
}

/** Cases of one kind of a day, the first few and all at a tap. */
export function CaseLines({ title, lines, onOpen }: CaseLinesProps) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? lines : lines.slice(0, shownFirst)
  return (
    <>
      <CellGroup title={`${title} ${lines.length}`}>
        {lines.length === 0 ? <Cell title={words.noLine} /> : null}
        {shown.map(({ shortageId, employerName, region, tier, headcount, note }) => (
          <Cell
            key={shortageId}
            title={employerName}
            note={[tierLabel(tier), words.lot(headcount), region.name, note].filter(Boolean).join(' · ')}
            onClick={() => onOpen(shortageId)}
          />
        ))}
      </CellGroup>
      {shown.length < lines.length ? (
        <Button onClick={() => setShowsAll(true)}>{words.showAll(lines.length)}</Button>
      ) : null}
    </>
  )
}
