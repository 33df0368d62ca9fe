/** Words around who is here; the picker exists in local builds only. */
export const identityWords = {
  needed: '还不知道您是谁',
  neededHere: '请先选一个演示身份，再回来。',
  neededElsewhere: '请在微信里打开小程序，再试一次。',
  pick: '选演示身份',

  title: '演示身份',
  note: '只在本机演示时有。选谁，就以谁的身份办事。',
  current: '现在是',
  visitor: '访客（没有登录）',
  switched: (name: string) => `现在是：${name}`,
  loading: '正在取演示人员…',
  failed: '没有取到演示人员，请再试一次。',
}
