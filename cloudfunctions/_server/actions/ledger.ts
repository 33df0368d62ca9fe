import type { HandlersOf } from '../context'
import type { ledgerContracts } from '../../../domain/contracts/ledger'
import { coming } from './coming'

export const ledgerHandlers: HandlersOf<keyof typeof ledgerContracts> = {
  'ledger.list': coming,
  'ledger.get': coming,
  'ledger.save': coming,
  'ledger.note': coming,
  'ledger.problem': coming,
  'ledger.solve': coming,
}
