import { countText } from '../../lib/format'

/** Texts of what an employer confirms: of its people, and of itself. */
export const words = {
  confirmTitle: '确认员工情况',
  confirmNote: '一次可以确认很多人',
  intro: '这里只有同意告诉您的人。',
  introPrivate: '只问通知要单位确认的事，看不到别的。',
  reading: (count: number) => `正在取名单，已有 ${countText(count)} 人…`,
  notWhole: '名单没有取全，取全了才能保存。',
  nobody: '还没有人同意告诉您',
  nobodySteps: [
    '员工扫码登记，选了你们单位。',
    '在“我填的内容”里，打开“告诉我的单位”。',
    '同意的人就会出现在这里。',
  ],
  nothingAsked: '现在没有要您确认的事',
  nothingAskedNote: '当地的通知不问单位，您不用填。',
  which: '先看哪一件',
  people: (count: number) => `${countText(count)} 人`,
  confirmedOf: (done: number, all: number) => `${countText(all)} 人里，单位说过的有 ${countText(done)} 人`,
  together: (count: number) => `${countText(count)} 人一起填`,
  togetherHint: '有例外的人，在下面名单里单独改。',
  apart: (count: number) => `单独填的有 ${countText(count)} 人`,
  notTogether: '不一起填了',
  answers: {
    'worker.frontline': { yes: '一线岗位', no: '不是一线', allYes: '全部都是一线', allNo: '全部不是一线' },
    'worker.stayCertificate': { yes: '有证明', no: '没有证明', allYes: '全部都有', allNo: '全部没有' },
  } as Readonly<Record<string, YesNo | undefined>>,
  anyAnswer: { yes: '是', no: '不是', allYes: '全部都是', allNo: '全部不是' } satisfies YesNo,
  everyDay: '每天都在',
  everyDayText: (count: number) => `${count} 天都在`,
  noDay: '一天也不在',
  someDays: (count: number, all: number) => `在 ${count} 天，共 ${all} 天`,
  allEveryDay: '全部每天都在',
  allNoDay: '全部一天也不在',
  allSomeDays: '有几天不在，去选',
  countedDays: (from: string, to: string) => `算 ${from} 到 ${to}`,
  daysNotYet: (from: string) => `要数的日子从${from}开始，到时候再来确认。`,
  daysSoFar: (to: string) => `先确认到${to}，后面的日子到时再补。`,
  daysHint: '点一下，去掉或加上这一天。',
  monthHere: (month: string, place: string) => `${month}在${place}缴了`,
  monthElsewhere: '在别的地方缴了',
  monthNone: (month: string) => `${month}没有缴`,
  find: '在名单里找人',
  findNone: '名单里没有这个人。',
  more: (count: number) => `再看 ${countText(count)} 人`,
  noName: '没填姓名',
  nobodySaid: '还没有人说过',
  now: (text: string, who: string) => `现在：${text}（${who}）`,
  yoursBut: (yours: string, text: string, who: string) => `您说的是“${yours}”，现在按“${text}”算（${who}）`,
  sameAsYours: (text: string, who: string) => `现在：${text}（${who}），和您说的一样`,
  toSave: (text: string) => `要存：${text}`,
  skipped: '这次不填',
  saidAlready: '已经说过',
  changedMeanwhile: '刚有人改过，看一眼再存',
  ofPerson: (name: string, question: string) => `${name}：${question}`,
  skipOne: '这个人先不填',
  likeOthers: '和大家一样',
  done: '就这样',
  close: '不改了',
  save: (count: number) => `保存 ${countText(count)} 人`,
  goOn: (count: number) => `接着保存 ${countText(count)} 人`,
  saving: (saved: number, total: number) => `已保存 ${countText(saved)} 人，共 ${countText(total)} 人`,
  brokeOff: (saved: number, left: number) =>
    `已保存 ${countText(saved)} 人，还有 ${countText(left)} 人没有保存。`,
  kept: '您填的都还在。',
  listChanged: '有人收回了同意，名单已经更新。请再保存一次。',
  stale: (count: number) => `有 ${countText(count)} 人刚被改过，还没有保存`,
  staleNext: '名单里有记号。看过最新的，再保存一次。',
  left: (count: number) => `有 ${countText(count)} 人收回了同意，不再显示。`,
  saved: (count: number) => `已保存 ${countText(count)} 人`,
  undone: '已经撤销，您填的还在',
  draftKept: '上次没保存的内容还在',

  factsTitle: '单位情况',
  factsNote: '几个问题，关系到能享受什么',
  factsIntro: '一题一行，点开就答。',
  factsWho: '您说的，会写明是单位说的。',
  byEmployer: '单位说的',
  factsNone: '现在没有要问单位的事',
  notSaid: '还没有答',
  takeBack: '收回这句话',
  takenBack: '已经收回',
  factSaved: '已记下',
  conflict: '刚才有人改过。下面是最新的，请再存一次。',
  pending: (text: string) => `没有存成：${text}`,
  again: '再存一次',
  dropIt: '不存了',

  noEmployer: '您还没有认领单位',
  noEmployerNote: '先认领单位，核对好就能确认。',
  goClaim: '去认领单位',
} as const

export interface YesNo {
  yes: string
  no: string
  allYes: string
  allNo: string
}

/** Yes and no, in the words of the fact. */
export function yesNoOf(fact: string): YesNo {
  return words.answers[fact] ?? words.anyAnswer
}
