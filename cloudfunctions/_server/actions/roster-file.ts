import { AppError } from '../../../domain/contracts/error-codes'
import type { rosterFileContracts, RosterImport } from '../../../domain/contracts/roster-file'
import type { HandlersOf, ReadContext, WriteContext } from '../context'
import { officerFor, officerScopes } from '../identity'
import { shortBudget } from '../imports/budget'
import { differencePage } from '../imports/difference-page'
import { rowPage } from '../imports/row-page'
import { stepOn } from '../imports/step'
import { emptied, isEmpty } from '../imports/sweep'
import { rosterTemplate } from '../imports/template'
import { pageOf } from '../page-of'
import { fileLink } from '../platform/files'
import {
  fileNameOf,
  importTouching,
  importWithin,
  listImports,
  saveImport,
  startImport,
} from '../repositories/imports'
import { instantIn, seasonById } from '../repositories/seasons'
import { publicScope, type RegionScope } from '../scope'
import type { SeasonDoc } from '../store/documents'
import type { ImportDoc } from '../store/field-documents'
import { importView } from '../views/import-view'
import { officerTitle } from '../views/shortage-view'

const page = publicScope('imports')
/** Long enough to open the file on a slow line, too short to be passed on. */
const linkSeconds = 600

export const rosterFileHandlers: HandlersOf<keyof typeof rosterFileContracts> = {
  'import.template': (_, { source }) => {
    const { fileName, bytes } = rosterTemplate(source)
    return Promise.resolve({ fileName, base64: Buffer.from(bytes).toString('base64') })
  },

  async 'import.start'({ db, caller, now }, { seasonId, regionCode, source, fileName }) {
    const officer = officerFor(caller, regionCode)
    const season = await seasonById(db, page, seasonId)
    const by = officerTitle(officer)
    const { scope, grantId } = officer
    const at = instantIn(season, now)
    const entry = await startImport(db, { seasonId, scope, source, fileName, grantId, by, at, now })
    return { importId: entry._id, uploadPath: entry.uploadPath }
  },

  async 'import.uploaded'(context, { importId, fileId }) {
    const entry = await importOf(context, importId)
    if (entry.status !== 'waiting') throw new AppError('IMPORT_CLOSED')
    if (!fileId.startsWith('cloud://') || !fileId.endsWith(`/${entry.uploadPath}`))
      throw new AppError('INPUT_INVALID', { fileId: '请上传到给出的位置' })
    return saved(context, { ...entry, fileId, status: 'scanning', cursor: '', isMoving: true })
  },

  async 'import.step'({ db, caller, now }, { importId }) {
    const { scope, entry, season } = await opened({ db, caller, now }, importId)
    const stepped = await stepOn(db, { scope, entry, season, now, isOver: shortBudget() })
    return importView(stepped, season, now)
  },

  async 'import.get'(context, { importId }) {
    const entry = await importOf(context, importId)
    return shown(context, entry)
  },

  async 'import.list'({ db, caller, now }, { seasonId, regionCode, cursor, limit = 20 }) {
    const { scope } = officerFor(caller, regionCode)
    const season = await seasonById(db, page, seasonId)
    const found = await listImports(db, scope, { seasonId, after: cursor, limit })
    return { imports: found.map((entry) => importView(entry, season, now)), next: pageOf(found, limit) }
  },

  async 'import.rows'(context, { importId, kind, cursor, limit = 20 }) {
    const { scope, entry } = await opened(context, importId)
    return rowPage(context.db, { scope, entry, kind, cursor, limit })
  },

  async 'import.accept'(context, { importId, version }) {
    const entry = await asSeen(context, { importId, version })
    if (entry.status !== 'scanned') throw new AppError('IMPORT_CLOSED')
    const total = entry.counts.valid
    return saved(context, { ...entry, status: 'accepting', cursor: '', done: 0, total, isMoving: true })
  },

  async 'import.cancel'(context, { importId, version }) {
    const entry = await asSeen(context, { importId, version })
    if (!['waiting', 'scanning', 'scanned'].includes(entry.status)) throw new AppError('IMPORT_CLOSED')
    const without = await emptied(context.db, entry)
    return saved(context, { ...without, status: 'cancelled', cursor: '', isMoving: !isEmpty(without) })
  },

  async 'import.errorFile'(context, { importId }) {
    const entry = await importOf(context, importId)
    const url = entry.errorFileId === null ? null : await fileLink(entry.errorFileId, linkSeconds)
    if (url === null) throw new AppError('NOT_FOUND')
    const expiresAt = new Date(context.now.getTime() + linkSeconds * 1000).toISOString()
    return { fileName: `${fileNameOf(entry).replace(/\.xlsx$/i, '')}-错误说明.xlsx`, url, expiresAt }
  },

  async 'import.differences'({ db, caller }, { importId, kind, regionCode, cursor, limit = 20 }) {
    const scopes = regionCode === undefined ? officerScopes(caller) : [officerFor(caller, regionCode).scope]
    const { scope, entry } = await importTouching(db, scopes, importId)
    return differencePage(db, { scope, entry, kind, cursor, limit })
  },
}

type Context = ReadContext | WriteContext

function importOf({ db, caller }: Context, importId: string): Promise<ImportDoc> {
  return importWithin(db, officerScopes(caller), importId)
}

async function asSeen(
  context: WriteContext,
  { importId, version }: { importId: string; version: number },
): Promise<ImportDoc> {
  const entry = await importOf(context, importId)
  if (entry.version !== version) throw new AppError('VERSION_CONFLICT')
  return entry
}

/** With its season and the caller's scope drawn to its region. */
async function opened(
  context: Context,
  importId: string,
): Promise<{ scope: RegionScope; entry: ImportDoc; season: SeasonDoc }> {
  const entry = await importOf(context, importId)
  const { scope } = officerFor(context.caller, entry.regionCode)
  return { scope, entry, season: await seasonById(context.db, page, entry.seasonId) }
}

async function shown({ db, now }: Context, entry: ImportDoc): Promise<RosterImport> {
  return importView(entry, await seasonById(db, page, entry.seasonId), now)
}

async function saved(context: WriteContext, entry: ImportDoc): Promise<RosterImport> {
  return shown(context, await saveImport(context.db, entry, context.now))
}
