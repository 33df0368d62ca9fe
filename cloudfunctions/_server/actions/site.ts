import type { siteContracts } from '../../../domain/contracts/site'
import { coming } from '../coming'
import type { HandlersOf } from '../context'

export const siteHandlers: HandlersOf<keyof typeof siteContracts> = {
  'site.list': coming,
  'site.save': coming,
  'site.retire': coming,
  'site.addRegion': coming,
  'site.poster': coming,
}
