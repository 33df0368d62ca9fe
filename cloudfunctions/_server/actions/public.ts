import type { HandlersOf } from '../context'
import type { publicContracts } from '../../../domain/contracts/public'
import { AppError } from '../../../domain/contracts/error-codes'
import { isPlace, regionsBelow } from '../repositories/added-regions'
import { ownAgency } from '../repositories/agencies'
import { employersByName, ownEmployer } from '../repositories/employers'
import { invitationByToken, posterByToken } from '../repositories/places'
import { isUsable } from '../repositories/grants'
import { finestCode } from '../repositories/region-codes'
import { isRegistered, ownEntries } from '../repositories/roster'
import { allSeasons, seasonById, seasonView } from '../repositories/seasons'
import { publicScope } from '../scope'
import { regionView } from '../views/region-view'

const landing = publicScope('landing')

export const publicHandlers: HandlersOf<keyof typeof publicContracts> = {
  async 'place.resolve'({ db, now }, { token }) {
    const invitation = await invitationByToken(db, landing, token)
    if (invitation) {
      if (!(await isUsable(db, invitation, now))) throw new AppError('POSTER_UNKNOWN')
      return invitationPlace(await allSeasons(db, landing), { token, invitation, now })
    }
    const poster = await posterByToken(db, landing, { token, now })
    return {
      token: poster._id,
      kind: poster.kind,
      season: seasonView(await seasonById(db, landing, poster.seasonId), now),
      region: regionView(finestCode(poster)),
      siteName: poster.siteName,
      employer:
        poster.employerId === null
          ? null
          : { employerId: poster.employerId, name: poster.employerName ?? '' },
      level: null,
    }
  },

  async 'season.list'({ db, now }) {
    return { seasons: (await allSeasons(db, landing)).map((season) => seasonView(season, now)) }
  },

  async 'region.children'(_context, { parent }) {
    if (parent !== null && !isPlace(parent)) throw new AppError('INPUT_INVALID', { parent: '没有这个地区' })
    const regions = regionsBelow(parent).map(({ code, name }) => ({
      code,
      name,
      hasChildren: regionsBelow(code).length > 0,
    }))
    return { regions }
  },

  async 'employer.suggest'({ db }, input) {
    const found = await employersByName(db, landing, input)
    return { employers: found.map(({ _id, name }) => ({ employerId: _id, name })) }
  },

  async 'me.get'({ caller, db, now }) {
    const seasons = (await allSeasons(db, landing)).map((season) => seasonView(season, now))
    const entries = caller.own ? await ownEntries(db, caller.own) : []
    const employers = await Promise.all(caller.employers.map((scope) => ownEmployer(db, scope)))
    const agencies = await Promise.all(caller.agencies.map((scope) => ownAgency(db, scope)))
    return {
      signedIn: caller.linkId !== null,
      seasons,
      stays: entries.filter(isRegistered).map(({ seasonId, number, stay }) => ({ seasonId, number, stay })),
      employers: employers.map((employer) => ({
        employerId: employer._id,
        name: employer.name,
        region: regionView(employer.streetCode),
      })),
      agencies: agencies.map(({ _id, name }) => ({ agencyId: _id, name })),
      officer: caller.officers.map(({ grantId, name, expiresOn, scope }) => ({
        grantId,
        level: scope.level,
        region: regionView(scope.code),
        name,
        expiresOn,
      })),
    }
  },
}

/** An invitation resolves like a poster, but to a role in a region; it belongs to no season, so the newest is shown. */
function invitationPlace(
  seasons: Awaited<ReturnType<typeof allSeasons>>,
  given: { token: string; invitation: NonNullable<Awaited<ReturnType<typeof invitationByToken>>>; now: Date },
) {
  const { token, invitation, now } = given
  const [season] = seasons
  if (!season) throw new AppError('POSTER_UNKNOWN')
  return {
    token,
    kind: 'officer' as const,
    season: seasonView(season, now),
    region: regionView(invitation.regionCode),
    siteName: '',
    employer: null,
    level: invitation.level,
  }
}
