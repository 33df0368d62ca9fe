import { liuZhiqiang, songPeilan, wangXiulan, zhouQiming } from '../../../../local/demo/people'
import { entitlementWords } from '../../../../src/features/entitlements/words'
import { words as rosterWords } from '../../../../src/features/roster/words'
import { words as shortageWords } from '../../../../src/features/shortages/words'
import { stayWords } from '../../../../src/features/stay/words'
import type { Address } from './address'
import { openidOf, type DemoIds } from './demo-ids'
import type { Hand } from './hand'

export interface PageCase extends Address {
  /** Also names the picture. */
  name: string
  openid?: string
  /** A text that stands there only when the page is in the state meant. */
  shows: string | RegExp
  /** What is tapped before looking: a dialog, an opened part, a refusal. */
  after?: (hand: Hand) => Promise<void>
}

const season = { seasonId: '2022' }
const seasonAhead = { seasonId: '2027' }
const newcomer = 'visitor-newcomer'

/** Every page in every state that one can come to, as the person sees it who has business there. */
export function pageCases(ids: DemoIds): PageCase[] {
  return [...workerPages(ids), ...questionPages(), ...employerPages(ids), ...officerPages(ids)]
}

function workerPages({ workerPoster }: DemoIds): PageCase[] {
  const openid = wangXiulan
  const atGate = { token: workerPoster }
  return [
    { name: 'home-visitor', route: 'home', shows: '扫码登记' },
    { name: 'home', route: 'home', openid, shows: '改主意' },
    { name: 'scan', route: 'scan', shows: '短码在哪里？' },
    {
      name: 'scan-refused',
      route: 'scan',
      params: { scene: 'AAAAAAAA' },
      shows: /还有 1 处要改/,
    },
    { name: 'stay', route: 'stay', params: atGate, openid: newcomer, shows: stayWords.ask },
    {
      name: 'stay-consent',
      route: 'stay',
      params: { ...atGate, choice: 'staying' },
      openid: newcomer,
      shows: stayWords.consentTitle,
    },
    { name: 'stay-again', route: 'stay', params: season, openid, shows: stayWords.askAgain },
    { name: 'stay-empty', route: 'stay', params: seasonAhead, openid, shows: stayWords.receiptMissing },
    { name: 'receipt', route: 'receipt', params: season, openid, shows: stayWords.receiptNumber },
    { name: 'receipt-empty', route: 'receipt', params: seasonAhead, openid, shows: stayWords.receiptMissing },
    { name: 'answers', route: 'answers', params: season, openid, shows: stayWords.withdraw },
    {
      name: 'answers-withdraw',
      route: 'answers',
      params: season,
      openid,
      shows: stayWords.withdrawTitle,
      after: (hand) => hand.tap('button', stayWords.withdraw),
    },
    { name: 'answers-empty', route: 'answers', params: seasonAhead, openid, shows: stayWords.receiptMissing },
    { name: 'entitlements', route: 'entitlements', params: season, openid, shows: '留嵊红包' },
    {
      name: 'entitlements-reasons',
      route: 'entitlements',
      params: season,
      openid,
      shows: entitlementWords.source,
      after: (hand) => hand.tap('button', `${entitlementWords.reasons}：留嵊红包`),
    },
    {
      name: 'entitlements-empty',
      route: 'entitlements',
      params: seasonAhead,
      openid,
      shows: entitlementWords.noStay,
    },
    { name: 'explore', route: 'explore', shows: '留嵊红包' },
    {
      name: 'explore-place',
      route: 'explore',
      shows: '北京市',
      after: (hand) => hand.tap('button', new RegExp(entitlementWords.placePick)),
    },
    { name: 'settings', route: 'settings', shows: '长辈版' },
    { name: 'help', route: 'help', shows: '12333' },
  ]
}

function questionPages(): PageCase[] {
  const asked = (key: string, shows: string): PageCase => ({
    name: `question-${key}`,
    route: 'questions',
    params: { ...season, key },
    openid: wangXiulan,
    shows,
  })
  const leaving = (key: string, shows: string): PageCase => ({
    ...asked(key, shows),
    params: { seasonId: '2021', key },
    openid: liuZhiqiang,
  })
  return [
    asked('employer', '在哪家单位上班？'),
    asked('hukou', '北京市'),
    asked('frontline', '是在一线生产岗位吗？'),
    asked('name', '怎么称呼您？'),
    leaving('leavingOn', '哪天动身回家？'),
    leaving('returning', '节后还回来吗？哪天回？'),
    leaving('travel', '一个人走，还是结伴走？'),
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
