import { zhouQiming } from '../../../../local/demo/people'
import { words as confirmationWords } from '../../../../src/features/confirmations/words'
import { words as labWords } from '../../../../src/features/lab/words'
import { words as registerWords } from '../../../../src/features/register/words'
import { openidOf, type DemoIds } from './demo-ids'
import type { Hand } from './hand'
import type { PageCase } from './page-case'

const season = { seasonId: '2022' }
const seasonAhead = { seasonId: '2027' }

/** Who confirms, who decides how a notice is read, and who publishes the next policy. */
export function evidencePages(ids: DemoIds): PageCase[] {
  return [...confirmationPages(ids), ...registerPages(), ...labPages()]
}

function confirmationPages({ employerId }: DemoIds): PageCase[] {
  const openid = zhouQiming
  const confirm = { route: 'employerConfirm', params: { employerId, ...season }, openid } as const
  const days = async (hand: Hand) => {
    await hand.tap('radio', '春节前后的到岗日期')
    await hand.tap('button', /企业确认|本人自报|还没有人说过/)
  }
  return [
    {
      ...confirm,
      name: 'employer-confirm',
      shows: /^保存 \d+ 人$/,
      after: (hand) => hand.tap('radio', '全部都是一线'),
    },
    {
      ...confirm,
      name: 'employer-confirm-person',
      shows: confirmationWords.skipOne,
      after: (hand) => hand.tap('button', /企业确认/),
    },
    { ...confirm, name: 'employer-confirm-days', shows: confirmationWords.daysHint, after: days },
    {
      ...confirm,
      name: 'employer-confirm-nothing',
      params: { employerId, ...seasonAhead },
      shows: confirmationWords.nothingAsked,
    },
    {
      name: 'employer-facts',
      route: 'employerFacts',
      params: { employerId, ...season },
      openid,
      shows: /单位说的/,
      after: (hand) => hand.tap('button', /单位受疫情影响严重吗/),
    },
  ]
}

function registerPages(): PageCase[] {
  const city = openidOf('严映雪')
  const list = { route: 'officerRegister', openid: city } as const
  const reading = {
    ...list,
    params: { policy: 'aq21-tongcheng', reading: 'outsider', seasonId: '2021' },
    shows: registerWords.splits,
  }
  return [
    { ...list, name: 'officer-register', shows: registerWords.toDecide },
    {
      ...list,
      name: 'officer-register-understood',
      shows: registerWords.understoodNote,
      after: (hand) => hand.tap('button', /已经这样读的/),
    },
    { ...list, name: 'officer-register-elsewhere', openid: openidOf('沈岚'), shows: registerWords.notCity },
    {
      ...reading,
      name: 'officer-reading-refused',
      shows: registerWords.errors.note,
      after: (hand) => hand.tap('button', registerWords.decide),
    },
    {
      ...reading,
      name: 'officer-reading-confirm',
      shows: registerWords.confirmYes,
      after: async (hand) => {
        await hand.tap('radio', '安庆市以外都算外地')
        await hand.sees(registerWords.turns)
        await hand.type(registerWords.note, '市里会上定的')
        await hand.tap('button', registerWords.decide)
      },
    },
    {
      ...list,
      name: 'officer-reading-gone',
      params: { policy: 'x', reading: 'y' },
      shows: registerWords.gone,
    },
  ]
}

function labPages(): PageCase[] {
  const lab = { route: 'officerLab', params: { seasonId: '2021' }, openid: openidOf('严映雪') } as const
  const useExample = async (hand: Hand) => {
    await hand.tap('button', labWords.example)
    await hand.tap('button', labWords.useExample)
  }
  return [
    { ...lab, name: 'officer-lab', shows: labWords.listNone },
    {
      ...lab,
      name: 'officer-lab-example',
      shows: labWords.useExample,
      after: (hand) => hand.tap('button', labWords.example),
    },
    {
      ...lab,
      name: 'officer-lab-refused',
      shows: labWords.missing.draft,
      after: (hand) => hand.tap('button', labWords.check),
    },
    {
      ...lab,
      name: 'officer-lab-problems',
      shows: labWords.problems(1),
      after: async (hand) => {
        await useExample(hand)
        await hand.tap('button', labWords.edit(labWords.draft))
        await hand.type(new RegExp(`^${labWords.draft}$`), '{"id": “red”}')
        await hand.tap('button', labWords.check)
      },
    },
    {
      ...lab,
      name: 'officer-lab-publish-refused',
      shows: labWords.errors.note,
      after: async (hand) => {
        await useExample(hand)
        await hand.tap('button', labWords.check)
        await hand.sees(labWords.publishIntro)
        await hand.tap('button', labWords.publish)
      },
    },
  ]
}
