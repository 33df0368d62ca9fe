import { routes, type RouteName } from '../../../../src/routes'
import { world, type Population } from './world'

export interface PageCase {
  /** Also names the screenshot. */
  name: string
  route: RouteName
  params?: Record<string, string>
  openid?: string
}

const season = { seasonId: world.seasonId }
const emptySeason = { seasonId: '2027' }
const worker = 'worker-chenlifang'
const { streetOfficer, districtOfficer, employerPerson, strayOfficer } = world

/** Every page, filled and empty, as the person sees it who has business there. */
export function pageCases({ entryId, shortageId, invitation }: Population): PageCase[] {
  return [
    { name: 'home-visitor', route: 'home' },
    { name: 'home', route: 'home', openid: worker },
    { name: 'scan', route: 'scan' },
    { name: 'stay', route: 'stay', params: { token: world.gatePoster }, openid: 'worker-new' },
    {
      name: 'stay-consent',
      route: 'stay',
      params: { token: world.gatePoster, choice: 'staying' },
      openid: 'worker-new',
    },
    { name: 'stay-again', route: 'stay', params: season, openid: worker },
    { name: 'stay-empty', route: 'stay', params: emptySeason, openid: worker },
    { name: 'receipt', route: 'receipt', params: season, openid: worker },
    { name: 'receipt-empty', route: 'receipt', params: emptySeason, openid: worker },
    ...['employer', 'hukou', 'frontline', 'name'].map((key) => ({
      name: `question-${key}`,
      route: 'questions' as const,
      params: { ...season, key },
      openid: worker,
    })),
    ...['leavingOn', 'returning', 'travel'].map((key) => ({
      name: `question-${key}`,
      route: 'questions' as const,
      params: { ...season, key },
      openid: 'worker-sunmei',
    })),
    { name: 'answers', route: 'answers', params: season, openid: worker },
    { name: 'answers-empty', route: 'answers', params: emptySeason, openid: worker },
    { name: 'entitlements', route: 'entitlements', params: season, openid: worker },
    { name: 'entitlements-empty', route: 'entitlements', params: emptySeason, openid: worker },
    { name: 'explore', route: 'explore' },
    { name: 'settings', route: 'settings' },
    { name: 'help', route: 'help' },
    { name: 'employer-home-none', route: 'employerHome', openid: 'employer-new' },
    { name: 'employer-home', route: 'employerHome', params: season, openid: employerPerson },
    { name: 'employer-claim', route: 'employerClaim', openid: 'employer-new' },
    {
      name: 'employer-report',
      route: 'employerReport',
      params: { employerId: world.employerId, ...emptySeason },
      openid: employerPerson,
    },
    { name: 'employer-shortage', route: 'employerShortage', params: { shortageId }, openid: employerPerson },
    {
      name: 'officer-accept',
      route: 'officerAccept',
      params: { token: invitation },
      openid: 'officer-new',
    },
    { name: 'officer-home', route: 'officerHome', params: season, openid: streetOfficer },
    { name: 'officer-home-district', route: 'officerHome', params: season, openid: districtOfficer },
    { name: 'officer-home-empty', route: 'officerHome', params: emptySeason, openid: streetOfficer },
    { name: 'officer-home-no-region', route: 'officerHome', openid: strayOfficer },
    { name: 'officer-roster', route: 'officerRoster', params: season, openid: streetOfficer },
    { name: 'officer-roster-empty', route: 'officerRoster', params: emptySeason, openid: streetOfficer },
    { name: 'officer-person', route: 'officerPerson', params: { entryId }, openid: streetOfficer },
    { name: 'officer-queue', route: 'officerQueue', params: season, openid: streetOfficer },
    { name: 'officer-queue-empty', route: 'officerQueue', params: emptySeason, openid: streetOfficer },
    { name: 'officer-case', route: 'officerCase', params: { shortageId }, openid: streetOfficer },
    { name: 'officer-invite', route: 'officerInvite', openid: districtOfficer },
    { name: 'officer-claims', route: 'officerClaims', openid: streetOfficer },
  ]
}

export function addressOf({ route, params = {} }: Pick<PageCase, 'route' | 'params'>): string {
  const query = new URLSearchParams(params).toString()
  return `/#/${routes[route].path}${query ? `?${query}` : ''}`
}
