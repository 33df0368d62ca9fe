import { useState } from 'react'
import type { Season } from '../../../domain/contracts/shapes'
import { localIdentity } from '../../lib/local-identity'
import { usePageParams } from '../../lib/navigate'
import { useSession } from '../../lib/session'
import { readStored, writeStored } from '../../lib/storage'
import { useCall, type CallState } from '../../lib/use-call'
import { chosenSeason } from '../seasons/chosen-season'
import { rememberedSeason } from '../seasons/remembered-season'
import { placeOfSeason } from './place-of-season'

const keyOf = (seasonId: string) => `jobs-place:${seasonId}:${localIdentity()?.openid ?? 'me'}`

/** In which season and where work is looked for: of the address, of the last visit, of what I registered in. */
export interface JobPlace {
  season: Season
  seasons: Season[]
  /** A city or a county; undefined until the person says where. */
  regionCode: string | undefined
}

export interface JobPlaceState {
  state: CallState<{ seasons: Season[] }>
  place: JobPlace | undefined
  chooseSeason: (seasonId: string) => void
  chooseRegion: (regionCode: string) => void
}

/** One choice shared by the board and the fairs; kept on the phone. */
export function useJobPlace(): JobPlaceState {
  const params = usePageParams()
  const session = useSession()
  const state = useCall('season.list', {})
  const [seasonId, setSeasonId] = useState(params.seasonId)
  const [regionCode, setRegionCode] = useState(params.regionCode)
  const registeredIn = session.status === 'known' ? session.me.stays.map((stay) => stay.seasonId) : []
  const wanted = seasonId ?? rememberedSeason() ?? [...registeredIn].sort().pop()
  const seasons = session.status === 'unknown' ? undefined : state.data?.seasons
  const season = seasons && chosenSeason(seasons, wanted)

  const chooseSeason = (chosen: string) => {
    setSeasonId(chosen)
    setRegionCode(undefined)
  }
  const chooseRegion = (chosen: string) => {
    if (season) writeStored(keyOf(season.seasonId), chosen)
    setRegionCode(chosen)
  }
  if (!seasons || !season) return { state, place: undefined, chooseSeason, chooseRegion }
  const stored = readStored<string>(keyOf(season.seasonId))
  const region = properCode(regionCode) ?? properCode(stored) ?? placeOfSeason(season.seasonId)
  return { state, place: { season, seasons, regionCode: region }, chooseSeason, chooseRegion }
}

/** A city or a county; an address may hold anything. */
function properCode(code: string | undefined): string | undefined {
  return code && /^\d{6}$/.test(code) && !code.endsWith('0000') ? code : undefined
}
