import { liuZhiqiang, wangXiulan } from '../../../../local/demo/people'
import { reasonWords } from '../../../../src/features/entitlements/reason-words'
import { entitlementWords } from '../../../../src/features/entitlements/words'
import { fairWords } from '../../../../src/features/fairs/words'
import { jobWords } from '../../../../src/features/jobs/words'
import { messageWords } from '../../../../src/features/messages/words'
import { stayWords } from '../../../../src/features/stay/words'
import { wishWords } from '../../../../src/features/wishes/words'
import type { DemoIds } from './demo-ids'
import type { PageCase } from './page-case'

const season = { seasonId: '2022' }
const seasonAhead = { seasonId: '2027' }
const redPacket = { as: 'mine', ...season, policy: 'ss22-red500' }
const newcomer = 'visitor-newcomer'

/** What needs no role: the worker's pages, those of visitors, and an agency's. */
export function openPages(ids: DemoIds): PageCase[] {
  return [...workerPages(ids), ...questionPages(), ...jobPages(ids), ...agencyPages()]
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
      name: 'entitlements-question',
      route: 'entitlements',
      params: season,
      openid,
      shows: entitlementWords.answerNo,
      after: (hand) => hand.tap('button', new RegExp(entitlementWords.settle)),
    },
    {
      name: 'entitlements-given',
      route: 'entitlements',
      params: season,
      openid,
      shows: entitlementWords.keep,
      after: async (hand) => {
        await hand.tap('button', new RegExp(entitlementWords.settle))
        await hand.tap('button', entitlementWords.daysNone)
      },
    },
    {
      name: 'entitlements-past',
      route: 'entitlements',
      params: season,
      openid,
      shows: entitlementWords.groupNotes.past,
      after: (hand) => hand.tap('button', new RegExp(`^${entitlementWords.groups.past}`)),
    },
    {
      name: 'entitlements-empty',
      route: 'entitlements',
      params: seasonAhead,
      openid,
      shows: entitlementWords.noStay,
    },
    { name: 'reasons', route: 'reasons', params: redPacket, openid, shows: reasonWords.source },
    {
      name: 'reasons-clause',
      route: 'reasons',
      params: redPacket,
      openid,
      shows: '户口本或身份证',
      after: (hand) => hand.tap('button', /户口/),
    },
    {
      name: 'reasons-recheck',
      route: 'reasons',
      params: redPacket,
      openid,
      shows: reasonWords.recheckTitle,
      after: (hand) => hand.tap('button', reasonWords.recheck),
    },
    { name: 'reasons-missing', route: 'reasons', params: season, shows: reasonWords.missingPolicy },
    { name: 'explore', route: 'explore', params: season, shows: '留嵊红包' },
    {
      name: 'explore-place',
      route: 'explore',
      shows: '北京市',
      after: (hand) => hand.tap('button', new RegExp(entitlementWords.placePick)),
    },
    {
      name: 'explore-employer',
      route: 'explore',
      params: { ...season, audience: 'employer' },
      shows: '留工培训补助',
    },
    {
      name: 'policy',
      route: 'policy',
      params: { policy: 'ss22-red500', verdict: 'unknown' },
      shows: reasonWords.amI,
    },
    { name: 'policy-none', route: 'policy', params: { policy: 'nowhere' }, shows: reasonWords.policyNone },
    { name: 'messages', route: 'messages', openid, shows: messageWords.none },
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

function jobPages({ boardPostId }: DemoIds): PageCase[] {
  const inHuangdao = { seasonId: '2021', regionCode: '370211' }
  return [
    { name: 'jobs-board', route: 'jobsBoard', params: inHuangdao, shows: jobWords.doorsTitle },
    {
      name: 'jobs-post',
      route: 'jobsPost',
      params: { boardPostId },
      openid: newcomer,
      shows: jobWords.codesTitle,
    },
    {
      name: 'jobs-post-refused',
      route: 'jobsPost',
      params: { boardPostId, apply: '1' },
      openid: newcomer,
      shows: /处要改/,
      after: (hand) => hand.tap('button', jobWords.send),
    },
    {
      name: 'jobs-mine',
      route: 'jobsMine',
      params: season,
      openid: wangXiulan,
      shows: jobWords.answerOf,
    },
    { name: 'jobs-wish', route: 'jobsWish', params: season, openid: newcomer, shows: wishWords.ask.trade },
    { name: 'jobs-fairs', route: 'jobsFairs', params: inHuangdao, shows: fairWords.coming },
  ]
}

function agencyPages(): PageCase[] {
  const inJilin = { seasonId: '2021' }
  return [
    {
      name: 'agency-entitlements',
      route: 'agencyEntitlements',
      params: inJilin,
      shows: '一次性就业创业服务补助',
    },
    {
      name: 'agency-entitlements-question',
      route: 'agencyEntitlements',
      params: inJilin,
      shows: '吉林省',
      after: (hand) => hand.tap('button', new RegExp(entitlementWords.settle)),
    },
  ]
}
