/** What each result means and what to do next, for whoever checks a pass. */
import type { PassResult } from '../terms'

export interface ResultWords {
  /** Colour is never the only sign: the mark stands beside it. */
  tone: 'good' | 'careful' | 'bad'
  title: string
  text: string
  advice: string
}

export const resultWords: Record<PassResult, ResultWords> = {
  valid: {
    tone: 'good',
    title: '有效',
    text: '证明是真的，也在有效时间里。',
    advice: '请对照姓氏和回执尾号，再办理。',
  },
  'seen-before': {
    tone: 'careful',
    title: '这个码核验过了',
    text: '证明是真的，但这个码已经用过一次。',
    advice: '看对方手机上的倒计时有没有在走。不放心，就等它换一个新码再扫。',
  },
  expired: {
    tone: 'bad',
    title: '过期了',
    text: '这个码的时间已经过了，可能是截图。',
    advice: '请对方打开证明页，再扫一次新码。纸质证明过期，要重新开。',
  },
  'not-yet': {
    tone: 'bad',
    title: '还没到时间',
    text: '这个码是给以后用的，现在不能用。',
    advice: '请看两部手机的时间对不对，改好再扫。',
  },
  revoked: {
    tone: 'bad',
    title: '已作废',
    text: '登记改过或者撤回了，这份证明不再有效。',
    advice: '如果人还在本地过年，请重新登记，再开新证明。',
  },
  forged: {
    tone: 'bad',
    title: '不是真的',
    text: '这不是我们发的证明，或者内容被改过。',
    advice: '不要按这个码办理。请对方打开自己的证明页再扫。',
  },
  'unknown-key': {
    tone: 'bad',
    title: '这部手机认不出',
    text: '手机里的名单太旧，认不出这个码的真假。',
    advice: '请连上网，更新名单，再扫一次。',
  },
}

/** What a phone without signal cannot know, said with every answer it gives. */
export function offlineLimits(list: { ageMinutes: number; covers: boolean }): string[] {
  const age = `作废名单${ageText(list.ageMinutes)}更新，之后作废的查不出来。`
  return [
    list.covers ? age : '这是外地的证明，手机里没有那里的作废名单。请联网再核验。',
    '在别的地方用过没有，没有网查不到。',
  ]
}

/** 刚刚, 25 分钟前, 3 小时前, 2 天前. */
export function ageText(minutes: number): string {
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} 小时前`
  return `${Math.floor(minutes / 60 / 24)} 天前`
}
