export interface Hotline {
  number: string
  title: string
  for: string
}

/** National service numbers; the same everywhere on the mainland. */
export const hotlines: readonly Hotline[] = [
  { number: '12333', title: '人社热线', for: '问补贴、社保、就业。' },
  { number: '12345', title: '政务热线', for: '什么事都能问，会转给管的部门。' },
  { number: '12348', title: '法律援助', for: '拖欠工资、工伤，问律师不花钱。' },
  { number: '12351', title: '工会热线', for: '工作里受委屈，找工会。' },
]

/** Every word of the help page. */
export const helpWords = {
  title: '找人帮忙',
  callFailed: (number: string) => `请用电话拨 ${number}。`,
  hotlines: '点一下就打电话，不用登录',
  hotlinesNote: '各地接听时间不一样。',
  recheck: '请人再看一次',
  recheckWhy: '觉得结果不对？可以请人再看。',
  recheckSteps: [
    '打 12333，说“请复核稳岗通的结果”。',
    '报回执号，说是哪一项。',
    '也能到街道或社区窗口当面问。',
  ],
  about: (title: string) => `要再看的是：${title}`,
  number: (season: string, number: string) => `${season}回执号：${number}`,
  copy: '复制这段话',
  copied: '复制好了，可以粘贴发给工作人员。',
  copyFailed: '没有复制成，请抄下来。',
  request: (title: string, number: string) =>
    `请复核“稳岗通”的结果。项目：${title}。回执号：${number || '还没有登记'}。`,
  verify: '核验证明',
  verifyNote: '看看别人出示的就地过年证明真不真',
  code: '码长什么样',
  codeText: ['海报上有方形二维码，下面有短码。', '短码是 8 位字母和数字。', '扫不了，就在首页填短码。'],
  noMoney: '登记和咨询都不收钱。向您要钱的是骗子。',
}
