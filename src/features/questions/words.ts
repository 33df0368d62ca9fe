/** Every word of the follow-up questions. Titles and reasons stand in domain/stay/questions.ts. */
export const questionWords = {
  pageTitle: '再答几个问题',
  editTitle: '改一项',
  progress: (step: number, total: number) => `第${step}步，共${total}步`,
  why: (reason: string) => `为什么问：${reason}`,
  skip: '跳过这题',
  done: '完成',
  next: '下一题',
  keep: '不改，返回',
  erase: '清空这一项',
  conflict: '刚才有人改过。已换成最新内容，请再答一次。',
  allAnswered: '都答完了',
  allAnsweredHelp: '可以核对一遍，也可以直接看待遇。',
  checkAnswers: '核对我填的内容',

  dayChips: { today: '今天', tomorrow: '明天', custom: '选别的日子' },
  dayLabel: '哪一天',
  daySave: '就选这天',
  dayMissing: '请选一天，不知道就跳过。',
  dayTooEarly: '这一天太早了，请选后面的日子。',

  returning: '节后还回来吗',
  returnDay: '哪天回来？',
  returnDayUnknown: '回来，日子还没定',
  travel: '一个人走，还是结伴走',

  employerPrefix: '单位名字的开头几个字',
  employerSearch: '找一找',
  employerEmpty: '没有找到这个名字',
  employerNone: '不在名单里也没关系，可以跳过。',

  hukouTerm: '法律上叫“户籍”。看身份证或户口本。',
  frontline: '是不是一线岗位',
  frontlineYes: '是，在一线',
  frontlineNo: '不是一线',
  frontlineHint: '例如流水线、装卸、驾驶。',
  frontlineTerm: '通知里叫“一线生产岗位”。',

  children: '几个孩子',
  childrenCount: (count: number) => (count === 0 ? '没有' : `${count} 个`),

  nameLabel: '姓名',
  nameHint: '例如：王秀兰',
  nameMissing: '请填姓名，不想填就跳过。',
  nameMalformed: '姓名填 2 到 30 个字。',
}
