import { AppError } from '../../../domain/contracts/error-codes'
import type { Site, siteContracts } from '../../../domain/contracts/site'
import { newCodeProblem, type NewCodeProblem } from '../../../domain/regions/new-code'
import { isKnownRegion } from '../../../domain/regions/regions'
import type { HandlersOf, ReadContext } from '../context'
import { officerFor, officerOf, officerScopes, type OfficerGrant } from '../identity'
import { newToken } from '../platform/random'
import { addedRegion, addRegion, isPlace, regionsBelow } from '../repositories/added-regions'
import { finestCode, regionCodesOf } from '../repositories/region-codes'
import { seasonById } from '../repositories/seasons'
import { isNameTaken, saveSite, siteIdOf, sitesWithin, siteWithin } from '../repositories/sites'
import { publicScope, reaches } from '../scope'
import { posterAt, renamePosters } from '../site-posters'
import type { SiteDoc } from '../store/field-documents'
import { officerTitle } from '../views/shortage-view'
import { regionView } from '../views/region-view'

export const siteHandlers: HandlersOf<keyof typeof siteContracts> = {
  async 'site.list'({ db, caller }, { regionCode }) {
    const { scope } = officerFor(caller, regionCode)
    const isNarrow = scope.level === 'street' || scope.level === 'community'
    const sites = isNarrow ? await sitesWithin(db, scope) : []
    const names = new Map(sites.map(({ _id, name }) => [_id, name]))
    return {
      region: regionView(scope.code),
      regions: regionsBelow(scope.code),
      sites: sites.map((site) => siteView(site, names.get(site.gridId ?? '') ?? null)),
    }
  },

  async 'site.save'(context, { siteId, version, regionCode, kind, name, gridId = null }) {
    const { db, caller } = context
    const { scope } = officerFor(caller, regionCode)
    if (scope.level !== 'street' && scope.level !== 'community')
      throw new AppError('INPUT_INVALID', { regionCode: '请选到街道或社区' })
    const before = siteId === undefined ? null : await siteToChange(context, { siteId, version })
    if (before && (before.kind !== kind || finestCode(before) !== regionCode))
      throw new AppError('INPUT_INVALID', { kind: '改不了是网格还是楼栋、在哪个社区，请另建一个' })
    const grid = await gridFor(context, { kind, gridId, regionCode })
    const place = regionCodesOf(regionCode)
    const _id = before?._id ?? (await freeId(db, { regionCode, kind, name }))
    if (await isNameTaken(db, scope, { _id, kind, name, communityCode: place.communityCode }))
      throw new AppError('INPUT_INVALID', { name: '这里已经有同名的了' })
    const after = { isRetired: false, ...before, ...place, _id, kind, name, gridId: grid?._id ?? null }
    const saved = await saveSite(db, before, after)
    if (before && before.name !== name) await renamePosters(db, saved)
    return siteView(saved, grid?.name ?? null)
  },

  async 'site.retire'(context, { siteId, version, isRetired }) {
    const before = await siteToChange(context, { siteId, version })
    const saved = await saveSite(context.db, before, { ...before, isRetired })
    return siteView(saved, await gridNameOf(context, saved))
  },

  async 'site.addRegion'({ db, caller, now }, { code, name }) {
    const officer = officerAbove(caller.officers, code)
    const problem = newCodeProblem(code)
    if (problem) throw new AppError('INPUT_INVALID', { code: problemTexts[problem] })
    const above = code.slice(0, code.length - 3)
    if (!isPlace(above)) throw new AppError('INPUT_INVALID', { code: '上级不在表里，请先添加街道' })
    if (isKnownRegion(code) || (await addedRegion(db, officer.scope, code)))
      throw new AppError('INPUT_INVALID', { code: '这个代码已经有了' })
    await addRegion(db, officer.scope, { _id: code, name, by: officerTitle(officer), at: now.toISOString() })
    return { code, name, fullName: `${regionView(above).fullName}${name}` }
  },

  async 'site.poster'({ db, caller }, { siteId, seasonId }) {
    const season = await seasonById(db, publicScope('posters'), seasonId)
    const site = await siteWithin(db, officerScopes(caller), siteId)
    if (!site) throw new AppError('NOT_FOUND')
    if (site.isRetired) throw new AppError('INPUT_INVALID', { siteId: '已经停用，请先恢复' })
    const { _id: token, shortCode, siteName, expiresOn } = await posterAt(db, { site, season })
    return { token, shortCode, siteName, expiresOn }
  },
}

const problemTexts: Record<NewCodeProblem, string> = {
  shape: '街道是 9 位数字，社区是 12 位',
  kind: '后三位要在 001 到 599 之间',
}

/** What belongs to a county's table is for its officers and those above. */
function officerAbove(officers: readonly OfficerGrant[], code: string): OfficerGrant {
  const isWide = ({ scope }: OfficerGrant) => scope.level === 'city' || scope.level === 'district'
  const officer = officers.find((own) => isWide(own) && reaches(own.scope, code))
  if (!officer) throw new AppError('FORBIDDEN')
  return officer
}

async function siteToChange(
  { db, caller }: ReadContext,
  { siteId, version }: { siteId: string; version: number | undefined },
): Promise<SiteDoc> {
  const site = await siteWithin(db, officerScopes(caller), siteId)
  if (!site) throw new AppError('NOT_FOUND')
  officerOf(caller, site)
  if (site.version !== version) throw new AppError('VERSION_CONFLICT')
  return site
}

async function gridFor(
  { db, caller }: ReadContext,
  { kind, gridId, regionCode }: { kind: SiteDoc['kind']; gridId: string | null; regionCode: string },
): Promise<SiteDoc | null> {
  if (gridId === null) return null
  const grid = await siteWithin(db, officerScopes(caller), gridId)
  if (kind !== 'building' || grid?.kind !== 'grid' || finestCode(grid) !== regionCode)
    throw new AppError('INPUT_INVALID', { gridId: '没有这个网格，请重选' })
  return grid
}

async function gridNameOf({ db, caller }: ReadContext, { gridId }: SiteDoc): Promise<string | null> {
  return gridId === null ? null : ((await siteWithin(db, officerScopes(caller), gridId))?.name ?? null)
}

/** A place that was renamed keeps the id of its first name. */
async function freeId(db: ReadContext['db'], site: Parameters<typeof siteIdOf>[0]): Promise<string> {
  const _id = siteIdOf(site)
  const stands = await db.get('sites', _id)
  return stands && stands.name !== site.name ? newToken() : _id
}

function siteView(site: SiteDoc, gridName: string | null): Site {
  const { _id: siteId, kind, name, gridId, isRetired, version } = site
  const grid = gridId === null ? null : { siteId: gridId, name: gridName ?? '' }
  return { siteId, kind, name, region: regionView(finestCode(site)), grid, isRetired, version }
}
