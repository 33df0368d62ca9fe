import { useDraft } from '../../lib/draft'
import { useCall } from '../../lib/use-call'

export interface PickedRegion {
  code: string
  name: string
}
interface ListedRegion extends PickedRegion {
  hasChildren: boolean
}

/** GB/T 2260: a province ends in 0000, a city in 00; anything finer is a county. */
function isCounty(code: string): boolean {
  return !code.endsWith('00')
}

export interface Fineness {
  /** Region code of a place: the county is asked in its city alone. Without it, everywhere. */
  countyOnlyIn?: string
  /** The province alone says enough. */
  finest?: 'province' | 'county'
}

/** A hukou elsewhere is told apart by its city; only inside one's own city does the county matter. */
function isFineEnough(code: string, { countyOnlyIn, finest }: Fineness): boolean {
  if (finest === 'province') return true
  const isCity = code.endsWith('00') && !code.endsWith('0000')
  return (
    isCounty(code) || (isCity && countyOnlyIn !== undefined && !countyOnlyIn.startsWith(code.slice(0, 4)))
  )
}

/** Walks down the division table one tap at a time; the way down survives a reload. */
export function useRegionPath({
  draftKey,
  onPick,
  ...fineness
}: Fineness & {
  draftKey: string | null
  onPick: (path: PickedRegion[]) => void
}) {
  const draft = useDraft<{ path: PickedRegion[] }>(draftKey === null ? null : `region:${draftKey}`, {
    path: [],
  })
  const { path } = draft.value
  const list = useCall('region.children', { parent: path[path.length - 1]?.code ?? null })

  const choose = ({ code, name, hasChildren }: ListedRegion) => {
    const next = [...path, { code, name }]
    if (hasChildren && !isFineEnough(code, fineness)) return draft.update({ path: next })
    draft.clear()
    onPick(next)
  }
  const up = () => draft.update({ path: path.slice(0, -1) })
  return { path, list, choose, up }
}
