import type { HandlersOf } from '../context'
import type { digestContracts } from '../../../domain/contracts/digest'
import { coming } from './coming'

export const digestHandlers: HandlersOf<keyof typeof digestContracts> = {
  'digest.list': coming,
  'digest.get': coming,
  'partnership.list': coming,
  'partnership.set': coming,
  'publication.get': coming,
}
