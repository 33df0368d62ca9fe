import { AppError } from '../../../domain/contracts/error-codes'
import type { exportContracts } from '../../../domain/contracts/export'
import { exportColumns, exporterOf } from '../../../domain/rosters/export-columns'
import { exportKinds, type ExportKind } from '../../../domain/terms'
import type { HandlersOf, WriteContext } from '../context'
import { makeExport, type ExportPages } from '../exports/make'
import { placementPages, rosterPages, staffPages, taskPages } from '../exports/pages'
import { agencyOf, employerOf, mayCall, officerFor, type Caller } from '../identity'
import { pageOf } from '../page-of'
import { fileLink } from '../platform/files'
import { ownAgency } from '../repositories/agencies'
import { ownEmployer } from '../repositories/employers'
import { accessesIn, ownExport } from '../repositories/exports'
import { codesWithin } from '../repositories/imports'
import { instantIn, seasonById, todayIn } from '../repositories/seasons'
import { narrow, publicScope } from '../scope'
import type { ExportDoc, RegionCodesOrWider } from '../store/field-documents'
import { regionView } from '../views/region-view'
import { officerTitle } from '../views/shortage-view'

const exportsScope = publicScope('exports')
const linkSeconds = 600

interface ExportSource {
  place: RegionCodesOrWider
  regionCode: string | null
  grantId: string
  heldUnder: string
  by: string
  pages: ExportPages
}

type Asked = {
  kind: ExportKind
  seasonId: string
  regionCode?: string
  employerId?: string
  agencyId?: string
}

export const exportHandlers: HandlersOf<keyof typeof exportContracts> = {
  'export.columns': ({ caller }, { kind }) => {
    assertMay(caller, kind)
    const columns = exportColumns(kind).map(({ code, label, isUsual }) => ({ code, label, isUsual }))
    return Promise.resolve({ columns })
  },

  async 'export.make'(context, { columns, purpose, ...asked }) {
    const { db, caller, now } = context
    const { kind, seasonId } = asked
    assertMay(caller, kind)
    const source = await sourceOf(context, asked)
    const season = await seasonById(db, exportsScope, seasonId)
    const { personId } = caller
    if (personId === null) throw new AppError('FORBIDDEN')
    const fileName = `${exportKinds[kind]}-${todayIn(season, now)}.xlsx`
    const at = instantIn(season, now)
    const made = await makeExport(db, { ...source, personId, kind, columns, purpose, fileName, at, now })
    return { exportId: made._id, fileName, rows: made.rows, expiresAt: made.expiresAt }
  },

  async 'export.link'({ db, caller, now }, { exportId }) {
    const made = await ownExport(db, caller.own, { exportId, now })
    if (!stillHolds(caller, made)) throw new AppError('NOT_FOUND')
    const url = await fileLink(made.fileId, linkSeconds)
    if (url === null) throw new AppError('NOT_FOUND')
    const ends = Math.min(now.getTime() + linkSeconds * 1000, Date.parse(made.expiresAt))
    return { fileName: made.fileName, url, expiresAt: new Date(ends).toISOString() }
  },

  async 'access.list'({ db, caller }, { regionCode, cursor, limit = 20 }) {
    const { scope } = officerFor(caller, regionCode)
    const found = await accessesIn(db, scope, { after: cursor, limit })
    const lines = found.map(({ _id, at, by, kind, text, purpose, people, ...line }) => {
      const region = line.regionCode === null ? null : regionView(line.regionCode)
      return { accessId: _id, at, by, kind, region, text, purpose, people }
    })
    return { lines, next: pageOf(found, limit) }
  },
}

/** Whose time ended here keeps no way to what they took along then. */
function stillHolds(caller: Caller, { kind, heldUnder }: ExportDoc): boolean {
  switch (exporterOf(kind)) {
    case 'employer':
      return caller.employers.some(({ employerId }) => employerId === heldUnder)
    case 'agency':
      return caller.agencies.some(({ agencyId }) => agencyId === heldUnder)
    default:
      return caller.officers.some(({ scope }) => narrow(scope, heldUnder) !== null)
  }
}

function assertMay(caller: Caller, kind: ExportKind): void {
  if (!mayCall(caller, [exporterOf(kind)])) throw new AppError('FORBIDDEN')
}

/** Whose list, by whom, and its lines. The caller's own region, employer or agency; another's is not there. */
async function sourceOf({ db, caller }: WriteContext, asked: Asked): Promise<ExportSource> {
  const { kind, seasonId, regionCode, employerId, agencyId } = asked
  if (kind === 'staff') {
    const scope = employerOf(caller, employerId ?? '')
    const employer = await ownEmployer(db, scope)
    return { place: employer, ...organisation(employer), pages: staffPages(db, scope, seasonId) }
  }
  if (kind === 'placements') {
    const scope = agencyOf(caller, agencyId ?? '')
    const agency = await ownAgency(db, scope)
    return { place: agency, ...organisation(agency), pages: placementPages(db, scope, seasonId) }
  }
  const officer = officerFor(caller, regionCode)
  const { scope, grantId } = officer
  const pages = kind === 'roster' ? rosterPages(db, scope, seasonId) : taskPages(db, scope, seasonId)
  const { code } = scope
  const by = officerTitle(officer)
  return { place: codesWithin(code), regionCode: code, heldUnder: code, grantId, by, pages }
}

function organisation({ _id, name }: { _id: string; name: string }) {
  return { regionCode: null, grantId: '', heldUnder: _id, by: name }
}
