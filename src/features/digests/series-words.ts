import { countText } from '../../lib/format'

/** Texts of stays over time. */
export const seriesWords = {
  none: '还没有数字',
  noneNote: '从做第一份日报那天起，一天一行。',
  between: (from: string, to: string) => (from === to ? `${from}` : `${from}到${to}`),
  course: (what: string, from: number, to: number) =>
    from === to
      ? `${what}：一直是 ${countText(to)} 人`
      : `${what}：从 ${countText(from)} 人到 ${countText(to)} 人`,
  byDay: '每天的人数',
  day: '日子',
  all: (days: number) => `看全部 ${countText(days)} 天`,
  fewer: '只看最近 7 天',
  picture: '每天留岗和返乡多少人',
  outsideTable: '省外留守和留守儿童',
  children: '儿童',
  childrenNote: '儿童只有数，没有任何人的信息。',
  outsidePicture: '每天省外留守多少人',
} as const
