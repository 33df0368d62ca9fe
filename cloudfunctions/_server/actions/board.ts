import type { HandlersOf } from '../context'
import type { boardContracts } from '../../../domain/contracts/board'
import { coming } from './coming'

export const boardHandlers: HandlersOf<keyof typeof boardContracts> = {
  'board.list': coming,
  'board.get': coming,
  'board.show': coming,
  'board.renew': coming,
  'application.send': coming,
  'application.mine': coming,
  'application.withdraw': coming,
  'application.list': coming,
  'application.answer': coming,
  'welfare.save': coming,
  'welfare.list': coming,
  'welfare.apply': coming,
  'welfare.queue': coming,
  'welfare.decide': coming,
  'fair.list': coming,
  'fair.save': coming,
  'fair.close': coming,
}
