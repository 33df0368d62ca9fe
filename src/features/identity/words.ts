/** Words of the local identity picker; it exists in local builds only. */
export const identityWords = {
  title: '演示身份',
  note: '只在本机演示时有。选一个人，就以他的身份办事。',
  current: '现在是',
  none: '访客（没有登录）',
  visitor: '不选，做访客',
  loading: '正在取演示人员…',
}
