import { AppError } from '../../../domain/contracts/error-codes'
import type { digestContracts } from '../../../domain/contracts/digest'
import { nextAmendment, refusalOf } from '../../../domain/digests/amendments'
import { digestKinds } from '../../../domain/terms'
import type { HandlersOf } from '../context'
import { writeExcel } from '../digest-files/write-excel'
import { writeWord } from '../digest-files/write-word'
import { officerFor, type Caller, type OfficerGrant } from '../identity'
import { addAmendment, amendmentsOf } from '../repositories/amendments'
import { digestById, digestHeads, digestOf, digestsOf, type FullDigest } from '../repositories/digests'
import { publicFigures } from '../repositories/public-figures'
import { instantIn, seasonById, seasonView } from '../repositories/seasons'
import { publicScope } from '../scope'
import type { Reader } from '../store/store'
import { documentOf, figuresIn } from '../views/digest-document'
import { digestBrief, digestView, seriesView } from '../views/digest-view'
import { publicFiguresView } from '../views/public-figures-view'
import { regionView } from '../views/region-view'
import { officerTitle } from '../views/shortage-view'

const digests = publicScope('digests')
/** Days of public figures, as a page shows them. */
const daysShown = 60

type DigestAction = Extract<keyof typeof digestContracts, `digest.${string}` | `figures.${string}`>

export const digestHandlers: HandlersOf<DigestAction> = {
  async 'digest.list'({ db, caller }, { seasonId, kind, regionCode, cursor, limit = 20 }) {
    const { scope } = officerFor(caller, regionCode)
    await seasonById(db, digests, seasonId)
    const found = await digestsOf(db, scope, { seasonId, kind, after: cursor, limit })
    const next = found.length < limit ? null : (found.at(-1)?.on ?? null)
    return { digests: found.map(digestBrief), next }
  },

  async 'digest.get'({ db, caller, now }, { seasonId, kind = 'district', regionCode, on }) {
    const { scope } = officerFor(caller, regionCode)
    const season = await seasonById(db, digests, seasonId)
    const found = await digestOf(db, scope, { kind, seasonId, on })
    const amendments = found ? await amendmentsOf(db, scope, found.digest._id) : []
    return { season: seasonView(season, now), digest: found && digestView(found, { season, amendments }) }
  },

  async 'digest.series'({ db, caller, now }, { seasonId, regionCode }) {
    const { scope } = officerFor(caller, regionCode)
    const season = await seasonById(db, digests, seasonId)
    const heads = await digestHeads(db, scope, { kind: 'district', seasonId, regionCode: scope.code })
    return { season: seasonView(season, now), region: regionView(scope.code), days: seriesView(heads) }
  },

  async 'digest.amend'({ db, caller, now }, { digestId, figure, was, now: corrected, reason }) {
    const { found, officer } = await readable(db, caller, digestId)
    const season = await seasonById(db, digests, found.digest.seasonId)
    const beside = {
      figures: figuresIn(found),
      amendments: await amendmentsOf(db, officer.scope, digestId),
    }
    const refusal = refusalOf({ figure, was, now: corrected }, beside)
    if (refusal) throw new AppError('INPUT_INVALID', refusal)
    const at = instantIn(season, now).toISOString()
    const given = { figure, was, now: corrected, reason, by: officerTitle(officer), at }
    const amendment = nextAmendment(given, beside)
    await addAmendment(db, digestId, amendment)
    return { amendments: [...beside.amendments, amendment] }
  },

  async 'digest.file'({ db, caller }, { digestId, format }) {
    const { found, officer } = await readable(db, caller, digestId)
    const season = await seasonById(db, digests, found.digest.seasonId)
    const amendments = await amendmentsOf(db, officer.scope, digestId)
    const document = documentOf(found, { season, amendments })
    if (!document) throw new AppError('NOT_FOUND')
    const bytes = format === 'word' ? await writeWord(document) : writeExcel(document)
    const { kind, regionCode, on } = found.digest
    const name = `${regionView(regionCode).name}${digestKinds[kind]}${on}`
    const fileName = `${name}.${format === 'word' ? 'docx' : 'xlsx'}`
    return { fileName, base64: Buffer.from(bytes).toString('base64') }
  },

  async 'figures.public'({ db, now }, { seasonId, regionCode }) {
    const season = await seasonById(db, digests, seasonId)
    const cityCode = `${regionCode.slice(0, 4)}00`
    const found = await publicFigures(db, digests, { seasonId, cityCode, limit: daysShown })
    return { season: seasonView(season, now), ...publicFiguresView(found, { regionCode, cityCode }) }
  },
}

/** Of the caller's own region or within it. The words are the same for what does not exist and what lies elsewhere. */
async function readable(
  db: Reader,
  caller: Caller,
  digestId: string,
): Promise<{ found: FullDigest; officer: OfficerGrant }> {
  const found = await digestById(db, digests, digestId)
  if (!found || found.content.publication) throw new AppError('NOT_FOUND')
  try {
    return { found, officer: officerFor(caller, found.digest.regionCode) }
  } catch (error) {
    throw error instanceof AppError ? new AppError('NOT_FOUND') : error
  }
}
