import type { helpContracts } from '../../../domain/contracts/help'
import { coming } from '../coming'
import type { HandlersOf } from '../context'

export const helpHandlers: HandlersOf<keyof typeof helpContracts> = {
  'help.declare': coming,
  'help.withdraw': coming,
}
