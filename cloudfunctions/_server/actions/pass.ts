import type { passContracts } from '../../../domain/contracts/pass'
import { coming } from '../coming'
import type { HandlersOf } from '../context'

export const passHandlers: HandlersOf<keyof typeof passContracts> = {
  'pass.codes': coming,
  'pass.keys': coming,
  'pass.verify': coming,
  'pass.paper': coming,
}
