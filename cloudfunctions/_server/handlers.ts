import { confirmationHandlers } from './actions/confirmation'
import { employerHandlers } from './actions/employer'
import { entitlementHandlers } from './actions/entitlement'
import { labHandlers } from './actions/lab'
import { messageHandlers } from './actions/message'
import { factHandlers } from './actions/fact'
import { officerHandlers } from './actions/officer'
import { publicHandlers } from './actions/public'
import { registerHandlers } from './actions/register'
import { shortageHandlers } from './actions/shortage'
import { stayHandlers } from './actions/stay'
import { taskHandlers } from './actions/task'
import { supplyHandlers } from './actions/supply'
import { planHandlers } from './actions/plan'
import { proposalHandlers } from './actions/proposal'
import { recommendHandlers } from './actions/recommend'
import { applicationHandlers } from './actions/application'
import { boardHandlers } from './actions/board'
import { fairHandlers } from './actions/fair'
import { figuresHandlers } from './actions/figures'
import { welfareHandlers } from './actions/welfare'
import { agencyHandlers } from './actions/agency'
import { leadHandlers } from './actions/lead'
import { ledgerHandlers } from './actions/ledger'
import { digestHandlers } from './actions/digest'
import { partnershipHandlers } from './actions/partnership'
import { practiceHandlers } from './actions/practice'
import { fieldHandlers } from './actions/field'
import { helpHandlers } from './actions/help'
import { passHandlers } from './actions/pass'
import { rosterFileHandlers } from './actions/roster-file'
import { exportHandlers } from './actions/export'
import { siteHandlers } from './actions/site'
import { staffHandlers } from './actions/staff'
import type { Handlers } from './context'

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
  ...registerHandlers,
  ...labHandlers,
  ...digestHandlers,
  ...partnershipHandlers,
  ...practiceHandlers,
  ...ledgerHandlers,
  ...agencyHandlers,
  ...leadHandlers,
  ...boardHandlers,
  ...applicationHandlers,
  ...welfareHandlers,
  ...fairHandlers,
  ...figuresHandlers,
  ...proposalHandlers,
  ...planHandlers,
  ...recommendHandlers,
  ...supplyHandlers,
  ...fieldHandlers,
  ...helpHandlers,
  ...passHandlers,
  ...rosterFileHandlers,
  ...exportHandlers,
  ...siteHandlers,
  ...staffHandlers,
}
