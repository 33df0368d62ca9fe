import type { InputOf } from '../../../domain/contracts/registry'
import { Cell } from '../../components/cell'
import { Tag } from '../../components/tag'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'
import { proposalWords as words } from './words'

type Asked = InputOf<'proposal.mine'>

interface ProposalDoorProps {
  side: Asked['side']
  seasonId: string
  /** Those asked for first are opened unless only others wait. */
  directions: readonly Asked['direction'][]
  title: string
  note: string
  onOpen: (direction: Asked['direction']) => void
}

/** The way to the proposals of one side; says when one of the newest waits for an answer. */
export function ProposalDoor({ side, seasonId, directions, title, note, onOpen }: ProposalDoorProps) {
  const incoming = useWaits(
    directions.includes('incoming') ? { side, seasonId, direction: 'incoming' } : null,
  )
  const outgoing = useWaits(
    directions.includes('outgoing') ? { side, seasonId, direction: 'outgoing' } : null,
  )
  const waits = { incoming, outgoing }
  const asked = directions.find((direction) => waits[direction])
  return (
    <Cell
      title={title}
      note={note}
      value={asked ? <Tag tone="warn">{words.you.waits}</Tag> : undefined}
      onClick={() => onOpen(asked ?? directions[0] ?? 'incoming')}
    />
  )
}

function useWaits(asked: Asked | null): boolean {
  const pages = usePages(
    'proposal.mine',
    asked ? { ...asked, limit: 10 } : undefined,
    (answer) => answer.proposals,
  )
  useReturn(pages.reload)
  return pages.items.some(({ can }) => can.includes('accept'))
}
