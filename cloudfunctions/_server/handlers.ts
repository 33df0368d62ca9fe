import { employerHandlers } from './actions/employer'
import { entitlementHandlers } from './actions/entitlement'
import { officerHandlers } from './actions/officer'
import { publicHandlers } from './actions/public'
import { shortageHandlers } from './actions/shortage'
import { stayHandlers } from './actions/stay'
import type { Handlers } from './context'

/** Every action of the contracts has its handler here: one missing does not compile. */
export const handlers: Handlers = {
  ...publicHandlers,
  ...stayHandlers,
  ...entitlementHandlers,
  ...employerHandlers,
  ...shortageHandlers,
  ...officerHandlers,
}
