import type { Documents } from './documents'

/**
 * Every collection with its indexes, declared once: deployment creates them, the local gateway serves
 * queries from them, and a query that no index serves fails the tests. A leading '-' means descending.
 */
export interface Index {
  name: string
  fields: string[]
  unique?: boolean
}
export type Schema = Record<string, { indexes: Index[] }>

/** A Scope is an equality on one of these fields. */
export const regionFields = ['cityCode', 'countyCode', 'streetCode', 'communityCode'] as const
export type RegionField = (typeof regionFields)[number]

/** The same index once per region level. */
function perLevel(name: string, build: (region: RegionField) => string[]): Index[] {
  return regionFields.map((field) => ({ name: `${name}_by_${field}`, fields: build(field) }))
}

export type Collection = keyof Documents

export const schema = {
  seasons: { indexes: [{ name: 'by_festival', fields: ['kind', '-festivalOn'] }] },
  posters: { indexes: [{ name: 'by_short_code', fields: ['shortCode'], unique: true }] },
  people: { indexes: [] },
  /** An openid, a phone or a paper form that leads to a person; _id is the keyed hash of kind and value. */
  identityLinks: { indexes: [{ name: 'by_person', fields: ['personId'] }] },
  grants: {
    indexes: [
      { name: 'by_person', fields: ['personId', 'role'] },
      ...perLevel('staff', (region) => ['role', region, '_id']),
    ],
  },
  invitations: { indexes: [{ name: 'by_inviter', fields: ['invitedBy', '-createdAt'] }] },
  employers: {
    indexes: [
      { name: 'by_credit_code', fields: ['creditCode'] },
      { name: 'by_name_in_county', fields: ['countyCode', 'name'] },
      { name: 'by_name_in_city', fields: ['cityCode', 'name'] },
    ],
  },
  claims: {
    indexes: [
      { name: 'by_person', fields: ['personId', '-sortKey'] },
      { name: 'by_credit_code', fields: ['creditCode', 'status'] },
      ...perLevel('queue', (region) => [region, 'status', 'sortKey']),
    ],
  },
  rosterEntries: {
    indexes: [
      { name: 'by_person', fields: ['personId', 'seasonId'] },
      ...perLevel('all', (region) => ['seasonId', region, '-sortKey']),
      ...perLevel('stay', (region) => ['seasonId', region, 'stay', '-sortKey']),
      ...perLevel('checked', (region) => ['seasonId', region, 'checked', '-sortKey']),
      ...perLevel('stay_checked', (region) => ['seasonId', region, 'stay', 'checked', '-sortKey']),
      ...perLevel('name', (region) => ['seasonId', region, 'nameIndex', '-sortKey']),
      { name: 'by_number', fields: ['seasonId', 'number'] },
      /** Walks that miss nobody while entries change: a whole region, a building, an employer's people. */
      ...perLevel('walk', (region) => ['seasonId', region, '_id']),
      { name: 'by_site', fields: ['seasonId', 'siteId', '_id'] },
      /** Place by place: the roster asks for those below a region's code. */
      { name: 'to_verify', fields: ['seasonId', 'verifyKey'] },
      ...perLevel('employer', (region) => ['seasonId', region, 'employerId', '_id']),
      /** The people who agreed to share with their employer. */
      { name: 'by_shared_with', fields: ['sharedWith', 'seasonId', '-sortKey'] },
    ],
  },
  rosterHistory: { indexes: [{ name: 'by_entry', fields: ['entryId', '-version'] }] },
  shortages: {
    indexes: [
      { name: 'by_employer', fields: ['employerId', 'seasonId', '-sortKey'] },
      ...perLevel('stage', (region) => ['seasonId', region, 'stage', 'sortKey']),
      ...perLevel('tier', (region) => ['seasonId', region, 'stage', 'tierNow', 'sortKey']),
      ...perLevel('risen', (region) => ['seasonId', region, 'stage', 'risenTo', 'sortKey']),
      ...perLevel('risen_tier', (region) => ['seasonId', region, 'stage', 'risenTo', 'tierNow', 'sortKey']),
      /** The timer's walk over all open cases. */
      { name: 'by_stage', fields: ['seasonId', 'stage', 'sortKey'] },
      { name: 'by_contact_owed', fields: ['seasonId', 'contactOwedBy'] },
      { name: 'by_holder', fields: ['heldBy', 'sortKey'] },
      /** What ended lately, for the digest of a county. */
      { name: 'closed_in_county', fields: ['seasonId', 'countyCode', 'stage', 'closedAt'] },
    ],
  },
  shortageEvents: { indexes: [{ name: 'by_shortage', fields: ['shortageId', '-version'] }] },
  /** Counts of one community or one street, kept in the transaction of what they count. */
  tallies: {
    indexes: regionFields.map((field) => ({ name: `by_${field}`, fields: ['seasonId', 'level', field] })),
  },
  verdicts: {
    indexes: [
      { name: 'by_wake', fields: ['seasonId', 'wakeOn'] },
      { name: 'by_employer', fields: ['employerId', '_id'] },
      { name: 'by_season', fields: ['seasonId', '_id'] },
      { name: 'by_province', fields: ['seasonId', 'provinceCode', '_id'] },
      { name: 'by_city', fields: ['seasonId', 'cityCode', '_id'] },
      { name: 'by_county', fields: ['seasonId', 'countyCode', '_id'] },
    ],
  },
  messages: {
    indexes: [
      { name: 'by_person', fields: ['personId', '-sortKey'] },
      { name: 'by_delivery', fields: ['delivery', 'dueAt'] },
    ],
  },
  reminders: { indexes: [{ name: 'by_person', fields: ['personId'] }] },
  jobs: { indexes: [{ name: 'by_kind', fields: ['kind', 'sortKey'] }] },
  policyMarks: { indexes: [] },
  sweeps: { indexes: [] },
  tasks: {
    indexes: [
      { name: 'by_subject', fields: ['subjectId', 'status'] },
      { name: 'by_about', fields: ['about'] },
      ...perLevel('queue', (region) => ['seasonId', region, 'status', 'sortKey']),
      ...perLevel('kind', (region) => ['seasonId', region, 'status', 'kind', 'sortKey']),
      /** Needs of one kind, whether settled or not, for the digest of a county. */
      { name: 'need_in_county', fields: ['seasonId', 'countyCode', 'need', 'sortKey'] },
      { name: 'by_holder', fields: ['assignedTo', 'status', 'sortKey'] },
      { name: 'by_holder_in_season', fields: ['seasonId', 'assignedTo', 'status', 'sortKey'] },
      { name: 'by_holder_and_kind', fields: ['seasonId', 'assignedTo', 'status', 'kind', 'sortKey'] },
      /** The timer's look at what it opened. */
      { name: 'by_kind', fields: ['seasonId', 'kind', 'status', 'sortKey'] },
    ],
  },
  policyVersions: {
    indexes: [
      { name: 'by_shelf', fields: ['shelf', '-sortKey'] },
      { name: 'by_policy', fields: ['policy', '-version'] },
    ],
  },
  catalog: { indexes: [] },
  /** Replies to writes, by keyed hash of caller and requestId, kept for the whole season. */
  requests: { indexes: [{ name: 'by_caller', fields: ['callerId', 'createdAt'] }] },
  mentions: { indexes: [{ name: 'by_entry', fields: ['entryId'] }] },
  supplies: {
    indexes: [
      { name: 'by_giver', fields: ['giverKey', 'seasonId', '-sortKey'] },
      ...perLevel('open', (region) => ['seasonId', region, 'status', 'sortKey']),
      ...perLevel('source', (region) => ['seasonId', region, 'status', 'source', 'sortKey']),
      { name: 'by_trade_in_city', fields: ['seasonId', 'cityCode', 'status', 'trade', 'sortKey'] },
      { name: 'by_end', fields: ['seasonId', 'status', 'toOn'] },
    ],
  },
  proposals: {
    indexes: [
      { name: 'by_receiver', fields: ['employerId', 'seasonId', '-sortKey'] },
      { name: 'by_giver', fields: ['giverKey', 'seasonId', '-sortKey'] },
      { name: 'by_giver_status', fields: ['giverKey', 'seasonId', 'status', '-sortKey'] },
      { name: 'by_shortage', fields: ['shortageId', '-sortKey'] },
      { name: 'by_supply', fields: ['supplyId', 'status'] },
      { name: 'by_status_in_city', fields: ['seasonId', 'cityCode', 'status', 'sortKey'] },
      { name: 'by_last_day', fields: ['seasonId', 'status', 'answerBy'] },
    ],
  },
  outlooks: { indexes: [{ name: 'by_city', fields: ['seasonId', 'cityCode', '_id'] }] },
  plans: { indexes: [{ name: 'by_season', fields: ['seasonId', 'cityCode'] }] },
  streetPosts: {
    indexes: [
      { name: 'by_city', fields: ['seasonId', 'cityCode'] },
      { name: 'by_county', fields: ['seasonId', 'countyCode'] },
    ],
  },
  applications: {
    indexes: [
      { name: 'by_person', fields: ['personId', '-sortKey'] },
      { name: 'by_employer', fields: ['employerId', 'seasonId', '-sortKey'] },
      { name: 'by_post', fields: ['boardPostId', 'status', '-sortKey'] },
      ...perLevel('queue', (region) => ['seasonId', region, 'kind', 'status', 'sortKey']),
    ],
  },
  welfarePosts: { indexes: perLevel('all', (region) => ['seasonId', region, '-sortKey']) },
  fairs: {
    indexes: [
      { name: 'by_city', fields: ['seasonId', 'cityCode', '-startsAt'] },
      { name: 'by_county', fields: ['seasonId', 'countyCode', '-startsAt'] },
      { name: 'by_told', fields: ['isTold', 'startsAt'] },
    ],
  },
  agencies: {
    indexes: [
      { name: 'by_person', fields: ['personId', '-sortKey'] },
      { name: 'by_credit_code', fields: ['creditCode', 'status'] },
      ...perLevel('queue', (region) => [region, 'status', 'sortKey']),
    ],
  },
  agencyConsents: { indexes: [{ name: 'by_agency', fields: ['agencyId', 'seasonId', 'supplyId'] }] },
  leads: {
    indexes: [
      { name: 'by_agency', fields: ['agencyId', 'seasonId', 'status', '-sortKey'] },
      { name: 'by_shortage', fields: ['shortageId', 'status'] },
    ],
  },
  ledger: {
    indexes: [
      ...perLevel('all', (region) => ['seasonId', region, '-sortKey']),
      ...perLevel('key', (region) => ['seasonId', region, 'isKey', '-sortKey']),
      ...perLevel('protected', (region) => ['seasonId', region, 'isProtected', '-sortKey']),
    ],
  },
  partnerships: {
    indexes: [
      { name: 'by_sender', fields: ['fromCity', 'toCity'] },
      { name: 'by_receiver', fields: ['toCity', 'fromCity'] },
    ],
  },
  digests: { indexes: [{ name: 'by_region', fields: ['seasonId', 'regionCode', 'kind', '-on'] }] },
  digestContents: { indexes: [] },
  checks: {
    indexes: [
      { name: 'by_entry', fields: ['entryId', 'receivedAt'] },
      /** What the server has of one phone, the latest first. */
      { name: 'by_device', fields: ['device', '-receivedAt'] },
      { name: 'by_grant', fields: ['grantId', '-receivedAt'] },
      { name: 'by_day_in_county', fields: ['seasonId', 'countyCode', 'on'] },
    ],
  },
  takes: { indexes: [{ name: 'by_person', fields: ['personId', '-takenAt'] }] },
  accesses: { indexes: perLevel('all', (region) => [region, '-sortKey']) },
  revocations: { indexes: [{ name: 'by_city', fields: ['cityCode', 'sortKey'] }] },
  passUses: { indexes: [] },
  imports: {
    indexes: [
      ...perLevel('all', (region) => ['seasonId', region, '-sortKey']),
      { name: 'by_moving', fields: ['isMoving', 'steppedAt'] },
      { name: 'by_end', fields: ['status', 'keptUntil'] },
    ],
  },
  /** Read by their ids alone. */
  importRows: { indexes: [] },
  differences: {
    indexes: [
      { name: 'by_import', fields: ['importId', 'kind', 'sortKey'] },
      ...perLevel('of', (region) => ['importId', 'kind', region, 'sortKey']),
    ],
  },
  exports: {
    indexes: [
      { name: 'by_person', fields: ['personId', 'madeAt'] },
      { name: 'by_end', fields: ['kind', 'expiresAt'] },
    ],
  },
  sites: { indexes: perLevel('all', (region) => [region, 'sortKey']) },
  addedRegions: { indexes: [{ name: 'by_shelf', fields: ['shelf', '_id'] }] },
  grantEvents: { indexes: perLevel('all', (region) => [region, '-sortKey']) },
  stayEvents: {
    indexes: [
      { name: 'by_county', fields: ['seasonId', 'countyCode', 'sortKey'] },
      { name: 'by_city', fields: ['seasonId', 'cityCode', 'sortKey'] },
    ],
  },
  amendments: { indexes: [] },
  practices: { indexes: perLevel('all', (region) => ['seasonId', region, '-sortKey']) },
  publicFigures: { indexes: [{ name: 'by_region', fields: ['seasonId', 'regionCode', '-on'] }] },
} satisfies Record<Collection, Schema[string]>
