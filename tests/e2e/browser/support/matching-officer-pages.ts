import { words as agencyWords } from '../../../../src/features/agency-check/words'
import { words as caseWords } from '../../../../src/features/cases/words'
import { words as digestWords } from '../../../../src/features/digests/words'
import { words as fairWords } from '../../../../src/features/fair-desk/words'
import { words as figureWords } from '../../../../src/features/figures/words'
import { words as ledgerWords } from '../../../../src/features/ledger/words'
import { words as partnerWords } from '../../../../src/features/partners/words'
import { words as planWords } from '../../../../src/features/plan/words'
import { supplyListWords } from '../../../../src/features/supplies/list-words'
import { supplyWords } from '../../../../src/features/supplies/words'
import { words as welfareWords } from '../../../../src/features/welfare-desk/words'
import { openidOf, type DemoIds } from './demo-ids'
import type { PageCase } from './page-case'

const qingdao = { seasonId: '2021' }

/** What officers look at and decide to bring people to posts: each page filled, a form where it has one. */
export function matchingOfficerPages(ids: DemoIds): PageCase[] {
  return [...cityPages(), ...districtPages(ids)]
}

function cityPages(): PageCase[] {
  const openid = openidOf('卫临川')
  const partner = openidOf('严映雪')
  const inCity = { params: qingdao, openid } as const
  return [
    { ...inCity, name: 'officer-plan', route: 'officerPlan', shows: planWords.best },
    { ...inCity, name: 'officer-partners', route: 'officerPartners', shows: partnerWords.own },
    {
      ...inCity,
      name: 'officer-partners-add',
      route: 'officerPartners',
      shows: /处要改/,
      after: async (hand) => {
        await hand.tap('button', partnerWords.add)
        await hand.tap('button', partnerWords.addYes)
      },
    },
    { ...inCity, name: 'officer-supplies', route: 'officerSupplies', shows: supplyListWords.source },
    {
      name: 'officer-publication',
      route: 'officerPublication',
      params: { ...qingdao, fromCity: '370200' },
      openid: partner,
      shows: digestWords.publicationNone,
    },
    {
      name: 'officer-sending',
      route: 'officerSending',
      params: { ...qingdao, toCity: '370200' },
      openid: partner,
      shows: supplyWords.mine,
    },
  ]
}

function districtPages({ shortageId, ledgerEmployerId }: DemoIds): PageCase[] {
  const openid = openidOf('罗怀远')
  const here = { params: qingdao, openid } as const
  const entry = { params: { ...qingdao, employerId: ledgerEmployerId }, openid } as const
  return [
    {
      name: 'officer-case-give-back',
      route: 'officerCase',
      params: { shortageId },
      openid,
      shows: caseWords.giveBackNote,
      after: (hand) => hand.tap('button', caseWords.giveBack),
    },
    { ...here, name: 'officer-ledger', route: 'officerLedger', shows: ledgerWords.which },
    { ...entry, name: 'officer-ledger-entry', route: 'officerLedgerEntry', shows: ledgerWords.rule },
    {
      ...entry,
      name: 'officer-ledger-figures',
      route: 'officerLedgerEntry',
      shows: ledgerWords.unknownHint,
      after: (hand) => hand.tap('button', ledgerWords.update),
    },
    { ...here, name: 'officer-figures', route: 'officerFigures', shows: figureWords.byTrade },
    {
      ...here,
      name: 'officer-fairs',
      route: 'officerFairs',
      shows: /处要改/,
      after: async (hand) => {
        await hand.tap('button', fairWords.add)
        await hand.tap('button', fairWords.save)
      },
    },
    { ...here, name: 'officer-welfare', route: 'officerWelfare', shows: welfareWords.sealedNote },
    {
      name: 'officer-welfare-form',
      route: 'officerWelfare',
      params: { ...qingdao, show: 'posts' },
      openid,
      shows: /处要改/,
      after: async (hand) => {
        await hand.tap('button', welfareWords.add)
        await hand.tap('button', welfareWords.save)
      },
    },
    { ...here, name: 'officer-agencies', route: 'officerAgencies', shows: agencyWords.hint },
  ]
}
