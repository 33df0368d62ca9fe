import { AppError } from '../../domain/contracts/error-codes'
import { confirmationHandlers } from './actions/confirmation'
import { employerHandlers } from './actions/employer'
import { entitlementHandlers } from './actions/entitlement'
import { messageHandlers } from './actions/message'
import { factHandlers } from './actions/fact'
import { officerHandlers } from './actions/officer'
import { publicHandlers } from './actions/public'
import { shortageHandlers } from './actions/shortage'
import { stayHandlers } from './actions/stay'
import { taskHandlers } from './actions/task'
import type { Handlers } from './context'

/** @TODO each goes as its area gets its handlers. */
const coming = (): never => {
  throw new AppError('INTERNAL')
}

/** Every action of the contracts has its handler here: one missing does not compile. */
export const handlers: Handlers = {
  ...publicHandlers,
  ...stayHandlers,
  ...entitlementHandlers,
  ...employerHandlers,
  ...shortageHandlers,
  ...officerHandlers,
  ...factHandlers,
  ...confirmationHandlers,
  ...taskHandlers,
  ...messageHandlers,
  'register.list': coming,
  'register.preview': coming,
  'register.decide': coming,
  'lab.check': coming,
  'lab.publish': coming,
  'lab.published': coming,
}
