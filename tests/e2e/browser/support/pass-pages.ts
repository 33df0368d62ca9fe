import { chenXiaomei, liuZhiqiang, wangXiulan } from '../../../../local/demo/people'
import { resultWords } from '../../../../domain/pass/result-words'
import { checkWords } from '../../../../src/features/pass-check/words'
import { paperWords, passWords } from '../../../../src/features/passes/words'
import { openidOf } from './demo-ids'
import type { PageCase } from './page-case'

/** As long as a real one, and never signed by anybody. */
export const forgedCode = `WG1:${'0'.repeat(147)}`

/** 就地过年证明: the worker's own, on paper, at a counter, on an officer's phone. */
export function passPages(): PageCase[] {
  return [...ownPages(), ...checkingPages()]
}

function ownPages(): PageCase[] {
  const here = { seasonId: '2022' }
  return [
    { name: 'pass-mine', route: 'passMine', params: here, openid: wangXiulan, shows: /换新码/ },
    {
      name: 'pass-mine-leaving',
      route: 'passMine',
      params: { seasonId: '2021' },
      openid: liuZhiqiang,
      shows: passWords.lacks.staying,
    },
    {
      name: 'pass-mine-none',
      route: 'passMine',
      params: here,
      openid: 'visitor-newcomer',
      shows: passWords.lacks.stay,
    },
    { name: 'pass-paper', route: 'passPaper', params: here, openid: wangXiulan, shows: paperWords.what },
    {
      name: 'pass-paper-made',
      route: 'passPaper',
      params: { seasonId: '2021' },
      openid: chenXiaomei,
      shows: paperWords.foot,
      after: (hand) => hand.tap('button', paperWords.make),
    },
  ]
}

function checkingPages(): PageCase[] {
  return [
    { name: 'pass-verify', route: 'passVerify', shows: checkWords.verifyWhat },
    {
      name: 'pass-verify-forged',
      route: 'passVerify',
      params: { code: forgedCode },
      shows: resultWords.forged.title,
      after: (hand) => hand.tap('button', checkWords.check),
    },
    { name: 'field-pass', route: 'fieldPass', openid: openidOf('沈岚'), shows: checkWords.listTitle },
    {
      name: 'field-pass-forged',
      route: 'fieldPass',
      openid: openidOf('沈岚'),
      shows: resultWords.forged.title,
      after: async (hand) => {
        await hand.type(checkWords.codeField, forgedCode)
        await hand.tap('button', checkWords.check)
      },
    },
  ]
}
