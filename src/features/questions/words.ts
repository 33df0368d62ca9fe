/** Every word of the follow-up questions. Titles and reasons stand in domain/stay/questions.ts. */
export const questionWords = {
  progress: (step: number, total: number) => `第${step}步，共${total}步`,
  why: '为什么问',
  skip: '跳过这题',
  done: '完成',
  next: '下一题',
  keep: '不改，返回',
  conflict: '刚才有人改过这条记录。已换成最新内容，请再答一次。',
  allAnswered: '都答完了',
  allAnsweredHelp: '可以核对一遍，也可以直接看待遇。',
  checkAnswers: '核对我填的内容',
  savedDraft: '您填的内容已留着。',

  dayChips: { today: '今天', tomorrow: '明天', custom: '选别的日子' },
  dayPick: '选日子',
  dayLabel: '哪一天',
  dayMissing: '请选一天，或点“跳过这题”。',
  dayTooEarly: '回来的日子要在动身之后，请重选。',
  daysBeforeFestival: (days: number) => (days === 0 ? '除夕' : `节前 ${days} 天`),

  returnDay: '哪天回来',
  returnDayUnknown: '日子还没定',
  returnSave: '就这样',

  employerNone: '不在名单里',
  employerNoneHelp: '没关系，可以跳过。以后也能补。',
  employerPrefix: '单位名字的开头',
  employerPrefixHint: '填开头几个字',
  employerSearch: '找一找',
  employerLoading: '正在找附近的单位…',
  employerEmpty: '没有找到这个名字的单位',

  hukouTerm: '户口，法律上叫“户籍”。看身份证或户口本。',
  frontlineYes: '是，在一线',
  frontlineNo: '不是一线',
  frontlineHint: '例如流水线、装卸、驾驶、保洁。',
  frontlineTerm: '通知里叫“一线生产岗位”',

  nameLabel: '姓名',
  namePlaceholder: '例如 王秀兰',
  nameMissing: '请填姓名，或点“跳过这题”。',
  nameMalformed: '姓名填 2 到 30 个字。',
}
