import { countText } from '../../lib/format'

/** Texts of an officer's look at who could be sent. */
export const supplyListWords = {
  title: '能送的人',
  source: '从哪里来',
  all: '全部',
  none: '还没有登记过能送的人。',
  people: (trade: string, people: number) => `${trade} ${countText(people)} 人`,
  fromTo: (from: string, to: string) => `${from}到${to}`,
  free: (people: number) => `还可安排 ${countText(people)} 人`,
} as const
