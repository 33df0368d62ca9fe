/** What comes from the field, with valid defaults: a test names only what it is about. */
import { sealName } from '../../cloudfunctions/_server/repositories/roster'
import { seal } from '../../cloudfunctions/_server/platform/seal'
import type { RosterEntryDoc } from '../../cloudfunctions/_server/store/documents'
import type { ImportDoc, SiteDoc, TakeDoc } from '../../cloudfunctions/_server/store/field-documents'
import { personIdOf } from '../../local/demo/person'
import { aSharedEntry, anEmployer, caiyuan } from './builders'

export function aSite(over: Partial<SiteDoc> = {}): SiteDoc {
  const _id = over._id ?? 'site-building-one'
  const name = over.name ?? '海工宿舍一号楼'
  return {
    _id,
    kind: 'building',
    name,
    gridId: null,
    isRetired: false,
    sortKey: `building#${name}#${_id}`,
    version: 1,
    ...caiyuan,
    ...over,
  }
}

/** Someone registered by an officer, without a phone of their own. */
export function aHelpedEntry({ name, ...over }: { name: string } & Partial<RosterEntryDoc>): RosterEntryDoc {
  const personId = over.personId ?? 'person-helped'
  const entry = aSharedEntry('openid-of-nobody', anEmployer(), { name })
  const _id = `${entry.seasonId}:${personId}`
  return {
    ...entry,
    _id,
    personId,
    number: 'HELPED22',
    isHelped: true,
    employerId: null,
    employerName: null,
    sharedWith: null,
    consents: [{ kind: 'helped-registration', version: '2026-11', at: entry.updatedAt }],
    sortKey: `${entry.updatedAt}#${_id}`,
    ...sealName(_id, name),
    ...over,
  }
}

export function anImport(over: Partial<ImportDoc> = {}): ImportDoc {
  const _id = over._id ?? 'import-community'
  const startedAt = '2022-02-10T02:00:00.000Z'
  return {
    _id,
    seasonId: '2022',
    regionCode: '330922100',
    source: 'community',
    fileNameSealed: seal('菜园镇名单.xlsx', { collection: 'imports', id: _id, field: 'fileName' }),
    uploadPath: `imports/${_id}.xlsx`,
    fileId: null,
    errorFileId: null,
    status: 'waiting',
    refusal: null,
    cursor: '',
    parts: { valid: 0, faulty: 0, duplicate: 0, elsewhere: 0, head: 0, seen: 0, listed: 0 },
    done: 0,
    total: null,
    counts: {
      rows: 0,
      valid: 0,
      faulty: 0,
      duplicate: 0,
      elsewhere: 0,
      accepted: 0,
      differences: { 'missing-here': 0, 'missing-there': 0, differing: 0, namesake: 0 },
    },
    grantId: 'grant-openid-shen-lan',
    by: '菜园镇经办人员',
    startedAt,
    steppedAt: startedAt,
    keptUntil: '2099-12-31',
    isMoving: false,
    sortKey: `${startedAt}#${_id}`,
    version: 1,
    ...caiyuan,
    ...over,
  }
}

/** A list that an officer took along on the day the season is on. */
export function aTake(openid: string, over: Partial<TakeDoc> = {}): TakeDoc {
  return {
    _id: 'take-of-shen-lan',
    personId: personIdOf(openid),
    grantId: `grant-${openid}`,
    seasonId: '2022',
    regionCode: '330922100',
    siteId: null,
    employerId: null,
    takenAt: '2022-02-12T01:00:00.000Z',
    ...over,
  }
}
