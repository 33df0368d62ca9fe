import type { fieldContracts } from '../../../domain/contracts/field'
import { coming } from '../coming'
import type { HandlersOf } from '../context'

export const fieldHandlers: HandlersOf<keyof typeof fieldContracts> = {
  'field.begin': coming,
  'field.page': coming,
  'field.sync': coming,
}
