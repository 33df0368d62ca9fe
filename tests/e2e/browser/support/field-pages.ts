import { words as helpWords } from '../../../../src/features/help-desk/words'
import { words } from '../../../../src/features/round/words'
import { openidOf } from './demo-ids'
import type { Hand } from './hand'
import type { PageCase } from './page-case'

const season = { seasonId: '2022' }
const officer = openidOf('沈岚')

/** The list in hand, the round, one person, what waits to be sent, and registering for others. */
export function fieldPages(): PageCase[] {
  return [...listPages(), ...roundPages(), ...outboxPages(), ...helpPages()]
}

export async function takeList(hand: Hand): Promise<void> {
  await hand.tap('button', words.take)
  await hand.sees(words.grantEndsNote)
}

async function startRound(hand: Hand): Promise<void> {
  await takeList(hand)
  await hand.tap('button', words.start)
  await hand.sees(words.add)
}

const anybody = {
  here: new RegExp(`^${words.actOf(words.here, '')}`),
  other: new RegExp(`^${words.actOf(words.other, '')}`),
}

function listPages(): PageCase[] {
  const home = { route: 'fieldHome', params: season, openid: officer } as const
  return [
    { ...home, name: 'field-home-none', shows: words.takeNote },
    { ...home, name: 'field-home-no-region', openid: openidOf('陶季平'), shows: '还没有辖区' },
    { ...home, name: 'field-home', shows: words.grantEndsNote, after: takeList },
    {
      ...home,
      name: 'field-home-other',
      shows: words.replacing,
      after: async (hand) => {
        await takeList(hand)
        await hand.tap('button', words.chooseOther)
      },
    },
    {
      ...home,
      name: 'field-home-drop',
      shows: words.dropText,
      after: async (hand) => {
        await takeList(hand)
        await hand.tap('button', words.drop)
      },
    },
  ]
}

function roundPages(): PageCase[] {
  const home = { route: 'fieldHome', params: season, openid: officer } as const
  return [
    { name: 'field-round-none', route: 'fieldRound', openid: officer, shows: words.none },
    { name: 'field-person-none', route: 'fieldPerson', openid: officer, shows: words.personGone },
    { name: 'field-add-none', route: 'fieldAdd', openid: officer, shows: words.addNoList },
    { ...home, name: 'field-round', shows: words.add, after: startRound },
    {
      ...home,
      name: 'field-round-undo',
      shows: '撤销',
      after: async (hand) => {
        await startRound(hand)
        await hand.tap('button', anybody.here)
      },
    },
    {
      ...home,
      name: 'field-round-sheet',
      shows: words.sheetMore,
      after: async (hand) => {
        await startRound(hand)
        await hand.tap('button', anybody.other)
      },
    },
    {
      ...home,
      name: 'field-round-nobody',
      shows: words.nobody,
      after: async (hand) => {
        await startRound(hand)
        await hand.tap('radio', words.filters['not-found'])
      },
    },
    {
      ...home,
      name: 'field-person',
      shows: words.saveFirst,
      after: async (hand) => {
        await startRound(hand)
        await hand.tap('button', anybody.other)
        await hand.tapInDialog('button', words.sheetMore)
        await hand.tap('checkbox', '生活困难')
        await hand.tap('checkbox', '生活困难')
        await hand.tap('button', words.save)
      },
    },
    {
      ...home,
      name: 'field-add',
      shows: words.nameMissing,
      after: async (hand) => {
        await startRound(hand)
        await hand.tap('button', words.add)
        await hand.tap('button', words.addSave)
      },
    },
  ]
}

function outboxPages(): PageCase[] {
  const home = { route: 'fieldHome', params: season, openid: officer } as const
  const noted = async (hand: Hand) => {
    await startRound(hand)
    await hand.tap('button', anybody.here)
    await hand.tap('button', new RegExp(`^${words.outboxDoor}`))
  }
  return [
    { name: 'field-outbox-empty', route: 'fieldOutbox', openid: officer, shows: words.outboxEmpty },
    { ...home, name: 'field-outbox', shows: words.send, after: noted },
    {
      ...home,
      name: 'field-outbox-remove',
      shows: words.removeTitle,
      after: async (hand) => {
        await noted(hand)
        await hand.tap('button', new RegExp(`^${words.removeOf('')}`))
      },
    },
  ]
}

function helpPages(): PageCase[] {
  const help = { route: 'fieldHelp', params: season, openid: officer } as const
  const agreed = (hand: Hand) => hand.tap('button', helpWords.agreed)
  const staying = async (hand: Hand) => {
    await agreed(hand)
    await hand.tap('radio', /^留岗过年/)
  }
  const named = async (hand: Hand) => {
    await staying(hand)
    await hand.type(helpWords.name, '王翠花')
    await hand.tap('button', helpWords.next)
  }
  return [
    { ...help, name: 'field-help', shows: helpWords.consentTitle },
    { ...help, name: 'field-help-stay', shows: helpWords.stayTitle, after: agreed },
    {
      ...help,
      name: 'field-help-who',
      shows: helpWords.nameMissing,
      after: async (hand) => {
        await staying(hand)
        await hand.tap('button', helpWords.next)
      },
    },
    { ...help, name: 'field-help-question', shows: helpWords.enough, after: named },
    {
      ...help,
      name: 'field-help-summary',
      shows: helpWords.summaryTitle,
      after: async (hand) => {
        await named(hand)
        await hand.tap('button', helpWords.enough)
      },
    },
    {
      ...help,
      name: 'field-help-done',
      shows: helpWords.nextPerson,
      after: async (hand) => {
        await named(hand)
        await hand.tap('button', helpWords.enough)
        await hand.tap('button', helpWords.declare)
      },
    },
  ]
}
