import type { Place } from '../../../domain/contracts/public'
import { Cell, CellGroup } from '../../components/cell'
import { placeWords as words } from './words'

/** Which place is this: the region in full, the gate or dormitory, the employer of the poster. */
export function PlaceHeading({
  place,
}: {
  place: Pick<Place, 'region' | 'siteName' | 'employer' | 'season'>
}) {
  return (
    <CellGroup>
      <Cell title={place.siteName} note={place.region.fullName} />
      <Cell title={words.seasonHere} value={place.season.name} />
      {place.employer ? <Cell title={words.employerHere} value={place.employer.name} /> : null}
    </CellGroup>
  )
}
