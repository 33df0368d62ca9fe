import { countText } from '../../lib/format'

/** Every word of job fairs and live streams. */
export const fairWords = {
  title: '招聘会',
  intro: '招聘会去现场，直播带岗看手机。',
  place: '在哪里找',
  changePlace: '换地方',
  coming: '快要办的',
  past: '办过的',
  none: '这里还没有招聘会',
  noneHelp: '先看看有什么岗位。',
  toBoard: '看招聘岗位',
  when: (day: string, clock: string) => `${day} ${clock}`,
  where: (text: string) => `地点：${text}`,
  channel: (text: string) => `在这里看：${text}`,
  posts: (count: number) => `${countText(count)} 个岗位`,
  noPosts: '岗位还没公布',
  attended: (people: number) => `来了 ${countText(people)} 人`,
  intended: (people: number) => `${countText(people)} 人有意向`,
  noFigures: '还没有报人数',
} as const
