import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { EmptyState } from '../../components/notice'
import { Loaded } from '../../components/loaded'
import { Paragraph } from '../../components/text'
import { useRegionPath, type Fineness, type PickedRegion } from './use-region-path'
import { regionWords as words } from './words'

interface RegionPickerProps extends Fineness {
  /** Keeps the way down over a reload; one name per use, null keeps nothing. */
  draftKey: string | null
  /** Province first, county or city last. */
  onPick: (path: PickedRegion[]) => void
}

/** Province, city, county: big lists, each tap goes on; a municipality has no cities to pass. */
export function RegionPicker(props: RegionPickerProps) {
  const { path, list, choose, up } = useRegionPath(props)
  const heading = words.pick[Math.min(path.length, words.pick.length - 1)]
  return (
    <>
      {path.length > 0 ? (
        <>
          <Paragraph>{words.chosen(path.map(({ name }) => name).join(' '))}</Paragraph>
          <Button onClick={up}>{words.up}</Button>
        </>
      ) : null}
      <Loaded state={list}>
        {({ regions }) =>
          regions.length === 0 ? (
            <EmptyState title={words.empty} />
          ) : (
            <CellGroup title={heading ?? ''}>
              {regions.map((region) => (
                <Cell key={region.code} title={region.name} onClick={() => choose(region)} />
              ))}
            </CellGroup>
          )
        }
      </Loaded>
    </>
  )
}
