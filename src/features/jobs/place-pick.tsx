import { Button } from '../../components/button'
import { Heading } from '../../components/text'
import { RegionPicker } from '../regions/region-picker'
import { jobWords as words } from './words'

/** No place of one's own: in every province the city says enough, its counties follow as chips. */
const cityIsEnough = 'none'

interface PlacePickProps {
  onPick: (regionCode: string, regionName: string) => void
  /** Absent where there is nothing to go back to yet. */
  onLeave?: () => void
  draftKey?: string
  title?: string
}

export function PlacePick({ onPick, onLeave, draftKey = 'jobs', title = words.pickPlace }: PlacePickProps) {
  return (
    <>
      <Heading level={1}>{title}</Heading>
      {onLeave ? <Button onClick={onLeave}>{words.leavePlace}</Button> : null}
      <RegionPicker
        draftKey={draftKey}
        countyOnlyIn={cityIsEnough}
        onPick={(path) => onPick(path[path.length - 1]?.code ?? '', path.map(({ name }) => name).join(''))}
      />
    </>
  )
}
