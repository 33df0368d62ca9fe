/** What comes from the field, from lists, and what is told of it: checks, passes, imports, sites, events, digests beside. */
import type { PublicRow } from '../../../domain/digests/public-figures'
import type { StayEvent } from '../../../domain/digests/stay-events'
import type {
  DifferenceKind,
  ExportKind,
  GrantEventKind,
  ImportStatus,
  NeedKind,
  OfficerLevel,
  PassKind,
  Presence,
  RosterSource,
  SiteKind,
  Stay,
} from '../../../domain/terms'
import type { RegionCodes } from './documents'

/** One value of a field that checks spoke to, with the check it comes from. */
export interface CheckWord {
  value: string
  checkId: string
  /** The post of the officer. */
  by: string
  /** When the server received it, and when by the phone's clock. */
  at: string
  deviceAt: string
  isSkewed: boolean
}

/** The words that nobody has replaced, the first received first, and the ids of what they replaced. */
export interface CheckedField {
  standing: CheckWord[]
  replaced: string[]
}

/** Kept on the roster entry: what checks said last. */
export interface FieldMarks {
  presence?: CheckedField
  stay?: CheckedField
  leavingOn?: CheckedField
  lastCheckedAt?: string
}

/** One check as received, never changed afterwards. _id is the keyed hash of its id and the officer. */
export interface CheckDoc extends RegionCodes {
  _id: string
  checkId: string
  seasonId: string
  entryId: string
  grantId: string
  by: string
  presence: Presence | null
  stay: Stay | null
  leavingOn: string | null
  needs: NeedKind[]
  noteSealed: string | null
  seq: number
  device: string
  deviceAt: string
  skewMs: number
  receivedAt: string
  /** The day within its season. */
  on: string
  outcome: 'accepted' | 'beside' | 'refused'
  code: string | null
}

/** That an officer took a slice along: its pages are read under it. */
export interface TakeDoc {
  _id: string
  personId: string
  grantId: string
  seasonId: string
  regionCode: string
  siteId: string | null
  employerId: string | null
  takenAt: string
}

/** Who took which people out of the system, and what for. Never changed. */
export interface AccessDoc {
  _id: string
  kind: 'take' | 'export'
  /** null for employers and agencies. */
  regionCode: string | null
  cityCode: string | null
  countyCode: string | null
  streetCode: string | null
  communityCode: string | null
  by: string
  grantId: string
  text: string
  purposeSealed: string
  people: number | null
  at: string
  sortKey: string
}

/** A pass that ended before its time. _id is the pass's id. */
export interface RevocationDoc extends RegionCodes {
  _id: string
  seasonId: string
  revokedAt: string
  sortKey: string
}

/** The first time a code was shown to a counter. _id is the keyed hash of the code. */
export interface PassUseDoc {
  _id: string
  kind: PassKind
  seenAt: string
}

export interface ImportCounts {
  rows: number
  valid: number
  faulty: number
  duplicate: number
  elsewhere: number
  accepted: number
  differences: Record<DifferenceKind, number>
}

export interface ImportDoc extends RegionCodesOrWider {
  _id: string
  seasonId: string
  regionCode: string
  source: RosterSource
  fileNameSealed: string
  uploadPath: string
  fileId: string | null
  errorFileId: string | null
  status: ImportStatus
  refusal: string | null
  /** Where the next step of this status goes on. */
  cursor: string
  /** How many documents of importRows and listed there are of each kind: they are counted from 0. */
  parts: Record<ImportPart, number>
  done: number
  total: number | null
  counts: ImportCounts
  grantId: string
  by: string
  startedAt: string
  steppedAt: string
  /** The run of the timer that took the last step; none when a page did. */
  steppedBy?: string
  /** Read rows are removed after this day. */
  keptUntil: string
  /** Equality for the timer: someone has to go on with it. */
  isMoving: boolean
  sortKey: string
  version: number
}

/** A region that may be wider than a street. */
export interface RegionCodesOrWider {
  cityCode: string
  countyCode: string | null
  streetCode: string | null
  communityCode: string | null
}

/** What rows came to, and beside them: the headers, who was seen (by keyed hash), and people as an accepted list names them. */
export type ImportRowKind = 'valid' | 'faulty' | 'duplicate' | 'elsewhere'
export type ImportPart = ImportRowKind | 'head' | 'seen' | 'listed'

/** Some hundred rows of one kind, sealed as one. _id is `import:kind:part`. */
export interface ImportRowsDoc {
  _id: string
  importId: string
  kind: ImportPart
  part: number
  rowsSealed: string
}

/** Some lines of what a comparison found in one region, sealed as one. */
export interface DifferenceDoc extends RegionCodesOrWider {
  _id: string
  importId: string
  kind: DifferenceKind
  lines: number
  linesSealed: string
  sortKey: string
}

export interface ExportDoc {
  _id: string
  personId: string
  /** The region, employer or agency whose people are in it. */
  heldUnder: string
  kind: ExportKind
  fileName: string
  fileId: string
  rows: number
  madeAt: string
  expiresAt: string
}

/** A grid or a building. */
export interface SiteDoc extends RegionCodes {
  _id: string
  kind: SiteKind
  name: string
  gridId: string | null
  isRetired: boolean
  /** The code that hangs there, by season. */
  posters?: Record<string, string>
  sortKey: string
  version: number
}

/** A street or community beyond the table that ships. _id is its code. */
export interface AddedRegionDoc {
  _id: string
  /** Every query needs an equality: all share this one. */
  shelf: 'regions'
  name: string
  by: string
  at: string
}

/** Who held which region. Never changed. */
export interface GrantEventDoc extends RegionCodesOrWider {
  _id: string
  kind: GrantEventKind
  grantId: string
  level: OfficerLevel
  regionCode: string
  nameSealed: string
  toNameSealed: string | null
  by: string
  reasonSealed: string
  at: string
  sortKey: string
}

/** The log that digests are folded from. _id is random: nothing leads from it to a person. */
export interface StayEventDoc extends StayEvent {
  _id: string
  sortKey: string
}

export interface AmendmentDoc {
  _id: string
  digestId: string
  number: number
  figure: string
  was: string
  now: string
  reasonSealed: string
  by: string
  at: string
}

export interface PracticeDoc extends RegionCodesOrWider {
  _id: string
  seasonId: string
  regionCode: string
  on: string
  title: string
  textSealed: string
  by: string
  grantId: string
  sortKey: string
  version: number
}

/** What was published of a city on a day, with the counts it last moved at. _id is `season:region:day`. */
export interface PublicFigureDoc {
  _id: string
  seasonId: string
  regionCode: string
  on: string
  rows: PublicRow[]
}
