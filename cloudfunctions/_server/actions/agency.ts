import type { HandlersOf } from '../context'
import type { agencyContracts } from '../../../domain/contracts/agency'
import { coming } from './coming'

export const agencyHandlers: HandlersOf<keyof typeof agencyContracts> = {
  'agency.register': coming,
  'agency.mine': coming,
  'agency.queue': coming,
  'agency.decide': coming,
  'agency.list': coming,
  'lead.list': coming,
  'lead.mine': coming,
  'lead.claim': coming,
  'lead.drop': coming,
  'agency.seekers': coming,
  'placement.list': coming,
}
