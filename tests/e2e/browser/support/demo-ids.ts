import type { PosterKind } from '../../../../domain/terms'
import { demoPeople, songPeilan, zhouQiming } from '../../../../local/demo/people'
import { deskIds, type DeskIds } from './desk-ids'
import type { DemoSite } from './site'

/** What the pages of the demo city are about. */
export interface DemoIds {
  workerPoster: string
  employerPoster: string
  invitation: string
  /** Someone on 沈岚's roster. */
  entryId: string
  /** 周启明's enterprise. */
  employerId: string
  /** 宋佩兰's shortage, being served. */
  shortageId: string
  /** Open on the board of 黄岛. */
  boardPostId: string
  /** On the ledger of 黄岛. */
  ledgerEmployerId: string
  /** Two checks that differ, for 沈岚. */
  taskId: string
  desk: DeskIds
}

export async function demoIds(site: DemoSite): Promise<DemoIds> {
  const token = (kind: PosterKind) => existing(site.posters.find((poster) => poster.kind === kind)).token
  const roster = await site.call(openidOf('沈岚'), 'roster.list', { seasonId: '2022', stay: 'staying' })
  const zhou = await site.call(zhouQiming, 'employer.mine', {})
  const song = await site.call(songPeilan, 'employer.mine', {})
  const { employerId } = existing(song.employers[0])
  const cases = await site.call(songPeilan, 'shortage.mine', { employerId, seasonId: '2021' })
  const board = await site.call(openidOf('李建国'), 'board.list', { seasonId: '2021', regionCode: '370211' })
  const ledger = await site.call(openidOf('罗怀远'), 'ledger.list', { seasonId: '2021' })
  const work = await site.call(openidOf('沈岚'), 'task.queue', { seasonId: '2022', kind: 'conflict' })
  const conflict = existing(work.tasks.find(({ sides }) => sides.some(({ isSkewed }) => isSkewed)))
  return {
    workerPoster: token('worker'),
    employerPoster: token('employer'),
    invitation: token('officer'),
    entryId: existing(roster.entries[0]).entryId,
    employerId: existing(zhou.employers[0]).employerId,
    shortageId: existing(cases.shortages[0]).shortageId,
    boardPostId: existing(board.posts[0]).boardPostId,
    ledgerEmployerId: existing(ledger.entries[0]).employerId,
    taskId: conflict.taskId,
    desk: await deskIds(site),
  }
}

export function openidOf(name: string): string {
  return existing(demoPeople.find((person) => person.name === name)).openid
}

function existing<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('the demo city lacks what the page tests look at')
  return thing
}
