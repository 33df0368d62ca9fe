import type { Colleague } from '../../../domain/contracts/staff'
import { officerLevels } from '../../../domain/terms'
import { Cell, CellGroup } from '../../components/cell'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { usePages } from '../../lib/use-pages'
import { words } from './words'

interface ColleagueListProps {
  regionCode?: string
  /** Who is shown of those found. */
  among: (colleague: Colleague) => boolean
  empty: string
  onPick: (colleague: Colleague) => void
}

/** Colleagues to choose one from. */
export function ColleagueList({ regionCode, among, empty, onPick }: ColleagueListProps) {
  const pages = usePages('staff.list', { regionCode, limit: 50 }, ({ staff }) => staff.filter(among))
  return (
    <Listed pages={pages} empty={<EmptyState title={empty} />}>
      {(colleagues) => (
        <CellGroup>
          {colleagues.map((colleague) => (
            <Cell
              key={colleague.grantId}
              title={words.post(colleague.name, `${colleague.region.name}${officerLevels[colleague.level]}`)}
              onClick={() => onPick(colleague)}
            />
          ))}
        </CellGroup>
      )}
    </Listed>
  )
}
