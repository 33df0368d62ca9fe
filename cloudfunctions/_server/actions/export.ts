import type { exportContracts } from '../../../domain/contracts/export'
import { coming } from '../coming'
import type { HandlersOf } from '../context'

export const exportHandlers: HandlersOf<keyof typeof exportContracts> = {
  'export.columns': coming,
  'export.make': coming,
  'export.link': coming,
  'access.list': coming,
}
