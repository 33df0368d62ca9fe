import type { HandlersOf } from '../context'
import type { supplyContracts } from '../../../domain/contracts/supply'
import { coming } from './coming'

export const supplyHandlers: HandlersOf<keyof typeof supplyContracts> = {
  'surplus.save': coming,
  'wish.save': coming,
  'capacity.save': coming,
  'partner.save': coming,
  'supply.mine': coming,
  'supply.withdraw': coming,
  'supply.list': coming,
}
