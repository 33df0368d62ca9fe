import type { Fair } from '../../../domain/contracts/board'
import { boardEntries, type BoardEntry } from '../board-search'
import { isComing } from '../repositories/fairs'
import { finestCode } from '../repositories/region-codes'
import type { FairDoc, StreetPostsDoc } from '../store/matching-documents'
import { boardPostView, placeCode } from './board-view'
import { regionView } from './region-view'

/** What the board shows now, by id: a fair shows of its posts those that are still open. */
export function openPosts(streets: readonly StreetPostsDoc[], todayOn: string): Map<string, BoardEntry> {
  return new Map(boardEntries(streets, todayOn).map((entry) => [entry.boardPostId, entry]))
}

export function fairView(
  fair: FairDoc,
  { open, todayOn }: { open: ReadonlyMap<string, BoardEntry>; todayOn: string },
): Fair {
  const { _id, kind, title, startsAt, placeText, status, attended, intended, version } = fair
  return {
    fairId: _id,
    kind,
    title,
    startsAt,
    region: regionView(placeCode(finestCode(fair))),
    placeText,
    status,
    boardPostIds: fair.boardPostIds,
    posts: fair.boardPostIds.flatMap((id) => {
      const entry = open.get(id)
      return entry ? [boardPostView(entry, todayOn)] : []
    }),
    attended,
    intended,
    version,
  }
}

/** Coming ones, soonest first; then what is over, latest first. One called off is named while people might still go. */
export function inFairOrder(
  fairs: readonly FairDoc[],
  todayOn: string,
): { coming: FairDoc[]; over: FairDoc[] } {
  const isAhead = (fair: FairDoc) => fair.status !== 'held' && isComing(fair, todayOn)
  const byStart = (a: FairDoc, b: FairDoc) => (key(a) < key(b) ? -1 : 1)
  return {
    coming: fairs.filter(isAhead).sort(byStart),
    over: fairs.filter((fair) => !isAhead(fair) && fair.status !== 'cancelled').sort((a, b) => byStart(b, a)),
  }
}

function key({ startsAt, _id }: FairDoc): string {
  return `${startsAt}#${_id}`
}
