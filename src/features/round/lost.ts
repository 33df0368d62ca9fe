/** What to tell when WeChat has cleared what was kept. */
import { momentText } from '../../lib/format'
import type { RoundState } from './round-state'

export interface Lost {
  text: string
  /** By name where the list is here again, 没留姓名 where there is none. */
  people: string[]
}

/** Says exactly what is gone; null when nothing is. */
export function lostOf({ lost, earlier, lines, status }: RoundState): Lost | null {
  const entryIds = [...new Set(Object.values(lost))]
  const heads = Object.keys(lost).length
  const listText = status === 'gone' ? '手机上的名单没了，可能是微信清理了存储。' : ''
  if (heads > 0) {
    const text = `${listText}还没传的 ${heads} 条也没了，要重新查。已传的都在服务器上。`
    const names = new Map(lines.map(({ entryId, name }) => [entryId, name ?? '没留姓名']))
    return { text, people: entryIds.flatMap((entryId) => names.get(entryId) ?? []) }
  }
  if (listText !== '') return { text: `${listText}没有没传的，一条也没丢。请重新取名单。`, people: [] }
  if (earlier === null) return null
  const text = `您 ${momentText(earlier.takenAt)} 取过名单，服务器收到 ${earlier.received} 条。如果那之后在这部手机上还记过，没传的已经没了，请看名单上谁还没查。`
  return { text, people: [] }
}
