import { countText } from '../../lib/format'

/** Texts of a region in figures. */
export const words = {
  title: '缺工数字',
  notHere: '社区没有单独的数字。',
  notHereNote: '请看街道的。',
  byTrade: '各工种还缺多少人',
  trade: '工种',
  lot: (trade: string, people: number) => `${trade} 共 ${countText(people)} 人`,
  noneOpen: '现在不缺人。',
  mostWanted: '各工种一共',
  overTime: '近 30 天的变化',
  week: '一周',
  day: '日子',
  reported: '新报',
  filled: '招到',
  open: '还缺',
  weekFrom: (day: string) => `${day}起`,
  openPicture: '每天还缺多少人',
  flowPicture: '每天新报和招到多少人',
  most: (people: number) => `最高 ${countText(people)} 人`,
  showDays: '看每天的表',
  hideDays: '收起每天的表',
  waiting: '没人受理的等了多久',
  waited: '等了',
  cases: '件数',
  days: (from: number, to: number | null) =>
    to === null ? `${from} 天以上` : from === to ? `${from} 天` : `${from} 到 ${to} 天`,
  noneWaits: '没有等着受理的。',
} as const
