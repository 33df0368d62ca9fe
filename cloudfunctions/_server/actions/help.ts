import type { helpContracts } from '../../../domain/contracts/help'
import { AppError } from '../../../domain/contracts/error-codes'
import { consentVersion, stays } from '../../../domain/terms'
import { helpedEntry } from '../helped-entry'
import type { HandlersOf } from '../context'
import { officerFor, officerScopes } from '../identity'
import { entryInRegion } from '../repositories/roster'
import { seasonById } from '../repositories/seasons'
import { saveAndFollow } from '../save-and-follow'
import { levelOfRegion, publicScope } from '../scope'
import { officerTitle } from '../views/shortage-view'
import { withdrawEntry } from '../withdraw-entry'

const helping = publicScope('helping')

export const helpHandlers: HandlersOf<keyof typeof helpContracts> = {
  async 'help.declare'({ db, caller, now }, { seasonId, regionCode, consent, ...told }) {
    if (consent?.version !== consentVersion) throw new AppError('CONSENT_REQUIRED')
    const officer = officerFor(caller, regionCode)
    const level = levelOfRegion(regionCode)
    if (level !== 'street' && level !== 'community') throw new AppError('FORBIDDEN')
    const season = await seasonById(db, helping, seasonId)
    const by = officerTitle(officer)
    const after = await helpedEntry(db, { scope: officer.scope, season, told, by, now })
    const text = `代人登记：当面念过说明，本人同意；${stays[told.stay]}`
    const saying = { by, evidence: 'self', text } as const
    const entry = await saveAndFollow(db, { season, before: null, after, saying, now })
    return {
      entryId: entry._id,
      number: entry.number,
      name: told.name,
      stay: told.stay,
      version: entry.version,
    }
  },

  async 'help.withdraw'({ db, caller, now }, { entryId, version }) {
    const entry = await entryInRegion(db, officerScopes(caller), entryId)
    // Who registered with a phone withdraws with it: nobody else does it for them.
    if (!entry.isHelped) throw new AppError('FORBIDDEN')
    if (entry.version !== version) throw new AppError('VERSION_CONFLICT')
    const season = await seasonById(db, helping, entry.seasonId)
    await withdrawEntry(db, { entry, season, now })
    return { number: entry.number }
  },
}
