import { songPeilan, zhouQiming } from '../../../../local/demo/people'
import { words as rosterWords } from '../../../../src/features/roster/words'
import { words as shortageWords } from '../../../../src/features/shortages/words'
import { openidOf, type DemoIds } from './demo-ids'
import { deskDigestPages } from './desk-digest-pages'
import { deskPages } from './desk-pages'
import { evidencePages } from './evidence-pages'
import { fieldPages } from './field-pages'
import { matchingOfficerPages } from './matching-officer-pages'
import { matchingPages } from './matching-pages'
import { openPages } from './open-pages'
import type { PageCase } from './page-case'
import { passPages } from './pass-pages'

const season = { seasonId: '2022' }
const seasonAhead = { seasonId: '2027' }
const newcomer = 'visitor-newcomer'

/** Every page in every state that one can come to, as the person sees it who has business there. */
export function pageCases(ids: DemoIds): PageCase[] {
  return [
    ...openPages(ids),
    ...employerPages(ids),
    ...officerPages(ids),
    ...matchingPages(),
    ...matchingOfficerPages(ids),
    ...evidencePages(ids),
    ...deskPages(ids),
    ...deskDigestPages(ids),
    ...fieldPages(),
    ...passPages(),
  ]
}

function employerPages({ employerPoster, employerId, shortageId }: DemoIds): PageCase[] {
  const report = { employerId, ...seasonAhead }
  return [
    { name: 'employer-home-none', route: 'employerHome', openid: newcomer, shows: '您还没有认领单位' },
    { name: 'employer-home-pending', route: 'employerHome', openid: openidOf('孙立'), shows: '等待核对' },
    {
      name: 'employer-home',
      route: 'employerHome',
      params: { seasonId: '2021' },
      openid: songPeilan,
      shows: /还缺/,
    },
    {
      name: 'employer-claim',
      route: 'employerClaim',
      params: { token: employerPoster },
      openid: newcomer,
      shows: '统一社会信用代码',
    },
    {
      name: 'employer-claim-refused',
      route: 'employerClaim',
      openid: newcomer,
      shows: /处要改/,
      after: (hand) => hand.tap('button', '提交核对'),
    },
    {
      name: 'employer-report',
      route: 'employerReport',
      params: report,
      openid: zhouQiming,
      shows: '招什么工种',
    },
    {
      name: 'employer-report-refused',
      route: 'employerReport',
      params: report,
      openid: zhouQiming,
      shows: /处要改/,
      after: (hand) => hand.tap('button', shortageWords.submit),
    },
    {
      name: 'employer-entitlements',
      route: 'employerEntitlements',
      params: { employerId, ...season },
      openid: zhouQiming,
      shows: '留工培训补助',
    },
    {
      name: 'employer-shortage',
      route: 'employerShortage',
      params: { shortageId },
      openid: songPeilan,
      shows: '会有哪些帮助',
    },
    {
      name: 'employer-shortage-withdraw',
      route: 'employerShortage',
      params: { shortageId },
      openid: songPeilan,
      shows: shortageWords.withdrawTitle,
      after: (hand) => hand.tap('button', shortageWords.withdraw),
    },
  ]
}

function officerPages({ invitation, entryId, shortageId }: DemoIds): PageCase[] {
  const street = openidOf('沈岚')
  const district = openidOf('罗怀远')
  const city = openidOf('卫临川')
  const qingdao = { seasonId: '2021' }
  /** Nothing has happened there yet in the season ahead. */
  const quietStreet = openidOf('孟秋生')
  return [
    {
      name: 'officer-accept',
      route: 'officerAccept',
      params: { token: invitation },
      openid: newcomer,
      shows: '请您当经办人员',
    },
    { name: 'officer-home', route: 'officerHome', params: season, openid: street, shows: '等得最久的缺工' },
    {
      name: 'officer-home-city',
      route: 'officerHome',
      params: qingdao,
      openid: city,
      shows: '等得最久的缺工',
    },
    {
      name: 'officer-home-empty',
      route: 'officerHome',
      params: seasonAhead,
      openid: quietStreet,
      shows: '没有等着的缺工。',
    },
    { name: 'officer-home-no-region', route: 'officerHome', openid: openidOf('陶季平'), shows: '还没有辖区' },
    {
      name: 'officer-roster',
      route: 'officerRoster',
      params: season,
      openid: street,
      shows: rosterWords.confirm,
    },
    {
      name: 'officer-roster-empty',
      route: 'officerRoster',
      params: seasonAhead,
      openid: quietStreet,
      shows: rosterWords.empty,
    },
    {
      name: 'officer-person',
      route: 'officerPerson',
      params: { entryId },
      openid: street,
      shows: rosterWords.history,
    },
    {
      name: 'officer-person-correct',
      route: 'officerPerson',
      params: { entryId },
      openid: street,
      shows: rosterWords.saveCorrection,
      after: (hand) => hand.tap('button', rosterWords.correct),
    },
    {
      name: 'officer-entitlements',
      route: 'officerEntitlements',
      params: { entryId },
      openid: street,
      shows: '留嵊红包',
    },
    { name: 'officer-queue', route: 'officerQueue', params: qingdao, openid: district, shows: /还缺/ },
    {
      name: 'officer-queue-empty',
      route: 'officerQueue',
      params: seasonAhead,
      openid: quietStreet,
      shows: '这里没有办件。',
    },
    {
      name: 'officer-case',
      route: 'officerCase',
      params: { shortageId },
      openid: district,
      shows: '会有哪些帮助',
    },
    {
      name: 'officer-case-act',
      route: 'officerCase',
      params: { shortageId },
      openid: district,
      shows: shortageWords.actWhat,
      after: (hand) => hand.tap('button', shortageWords.act),
    },
    { name: 'officer-invite', route: 'officerInvite', openid: district, shows: '邀请哪一级的同事' },
    { name: 'officer-claims', route: 'officerClaims', openid: district, shows: /申请人/ },
  ]
}
