import { useRef } from 'react'
import type { BoardPost } from '../../../domain/contracts/board'
import type { OutputOf } from '../../../domain/contracts/registry'
import { usePages, type Pages } from '../../lib/use-pages'
import { boardInput, type BoardFilter } from './board-filter'

export type BoardPage = OutputOf<'board.list'>

export interface BoardState {
  pages: Pages<BoardPage>
  posts: BoardPost[]
  /** The first page's: totals and counts are those of the whole list. */
  first: BoardPage | undefined
  /** As `first`, and until the next answer as before: chips must not jump away under a finger. */
  counts: BoardPage | undefined
}

/** The board under a filter, page by page. */
export function useBoard(where: { seasonId: string; regionCode: string }, filter: BoardFilter): BoardState {
  const pages = usePages('board.list', boardInput(where, filter), (page) => [page])
  const [first] = pages.items
  const before = useRef<BoardPage>()
  before.current = first ?? before.current
  return { pages, posts: pages.items.flatMap((page) => page.posts), first, counts: before.current }
}
