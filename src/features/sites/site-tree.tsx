import type { Site } from '../../../domain/contracts/site'
import { Cell, CellGroup } from '../../components/cell'
import { Tag } from '../../components/tag'
import { words } from './words'

interface SiteTreeProps {
  sites: readonly Site[]
  /** Sites of places below it say which. */
  regionCode: string
  onOpen: (site: Site) => void
}

/** Grids with their buildings below them, then the buildings of no grid. */
export function SiteTree({ sites, regionCode, onOpen }: SiteTreeProps) {
  const grids = sites
    .filter(({ kind }) => kind === 'grid')
    .sort((a, b) => a.region.code.localeCompare(b.region.code) || a.name.localeCompare(b.name))
  const loose = sites.filter(
    ({ kind, grid }) => kind === 'building' && !grids.some(({ siteId }) => siteId === grid?.siteId),
  )
  const row = (site: Site) => (
    <Cell
      key={site.siteId}
      title={site.name}
      note={site.kind === 'grid' ? words.grids : undefined}
      value={site.isRetired ? <Tag tone="warn">{words.retired}</Tag> : undefined}
      onClick={() => onOpen(site)}
    />
  )
  return (
    <>
      {grids.map((grid) => (
        <CellGroup key={grid.siteId} title={titleOf(grid, regionCode)}>
          {row(grid)}
          {sites.filter((site) => site.grid?.siteId === grid.siteId).map(row)}
        </CellGroup>
      ))}
      {loose.length > 0 ? (
        <CellGroup title={grids.length > 0 ? words.noGrid : words.buildings}>{loose.map(row)}</CellGroup>
      ) : null}
    </>
  )
}

function titleOf({ name, region }: Site, regionCode: string): string {
  return region.code === regionCode ? name : `${region.name} ${name}`
}
