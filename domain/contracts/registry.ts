import type * as z from 'zod/mini'
import { agencyContracts } from './agency'
import { boardContracts } from './board'
import { digestContracts } from './digest'
import { employerContracts } from './employer'
import { entitlementContracts } from './entitlement'
import { exportContracts } from './export'
import { factContracts } from './fact'
import { fieldContracts } from './field'
import { helpContracts } from './help'
import { labContracts } from './lab'
import { ledgerContracts } from './ledger'
import { messageContracts } from './message'
import { officerContracts } from './officer'
import { passContracts } from './pass'
import { proposalContracts } from './proposal'
import { publicContracts } from './public'
import { registerContracts } from './register'
import { rosterFileContracts } from './roster-file'
import { shortageContracts } from './shortage'
import { siteContracts } from './site'
import { staffContracts } from './staff'
import { stayContracts } from './stay'
import { supplyContracts } from './supply'
import { taskContracts } from './task'

/** Every action there is. An action without a handler does not compile (cloudfunctions/_server/actions). */
export const contracts = {
  ...publicContracts,
  ...stayContracts,
  ...entitlementContracts,
  ...employerContracts,
  ...shortageContracts,
  ...officerContracts,
  ...factContracts,
  ...taskContracts,
  ...registerContracts,
  ...labContracts,
  ...messageContracts,
  ...supplyContracts,
  ...proposalContracts,
  ...boardContracts,
  ...agencyContracts,
  ...ledgerContracts,
  ...digestContracts,
  ...fieldContracts,
  ...helpContracts,
  ...passContracts,
  ...rosterFileContracts,
  ...exportContracts,
  ...siteContracts,
  ...staffContracts,
}

export type Contracts = typeof contracts
export type ActionName = keyof Contracts
/** What a caller sends, before parsing. */
export type InputOf<N extends ActionName> = z.input<Contracts[N]['input']>
/** What a handler gets, parsed. */
export type ParsedInputOf<N extends ActionName> = z.output<Contracts[N]['input']>
export type OutputOf<N extends ActionName> = z.output<Contracts[N]['output']>
