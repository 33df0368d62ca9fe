import type { staffContracts } from '../../../domain/contracts/staff'
import { coming } from '../coming'
import type { HandlersOf } from '../context'

export const staffHandlers: HandlersOf<keyof typeof staffContracts> = {
  'staff.list': coming,
  'staff.handOver': coming,
  'staff.end': coming,
  'staff.history': coming,
}
