import { countText } from '../../lib/format'

/** Texts of the figures everyone may read. */
export const words = {
  title: '过年去向公开数字',
  where: '看哪个地方',
  other: '换一个地方',
  wholeCity: '看全市',
  asOf: (day: string) => `截至 ${day}`,
  none: '这里还没有公布数字',
  noneNote: '公布以后，谁都可以来看。',
  whole: '登记的人',
  staying: '留岗过年',
  leaving: '返乡过年',
  people: (count: number) => `${countText(count)} 人`,
  hidden: '少于 5 人不公布',
  why: '为什么有的不写数？',
  whyText: ['人太少，写出来可能认出是谁。', '所以少于 5 人的不公布。', '这里没有任何人的信息。'],
  parts: '各地',
  place: '地方',
  days: '每天的人数',
  day: '日子',
  picture: '每天留岗过年多少人',
  share: '转给别人看',
  shareTitle: (place: string) => `${place}过年去向`,
  linkCopied: '链接已复制',
  shareUnavailable: '这台设备不能转发',
} as const
