import type { HandlersOf } from '../context'
import type { proposalContracts } from '../../../domain/contracts/proposal'
import { coming } from './coming'

export const proposalHandlers: HandlersOf<keyof typeof proposalContracts> = {
  'proposal.mine': coming,
  'proposal.answer': coming,
  'proposal.arrive': coming,
  'proposal.ofCase': coming,
  'plan.outlook': coming,
  'plan.preview': coming,
  'plan.run': coming,
  'seeker.shortList': coming,
  'seeker.recommend': coming,
  'lead.offer': coming,
}
