import type { ReactNode } from 'react'
import type { Pages } from '../lib/use-pages'
import { Button } from './button'
import { ErrorState, Loading, Stale } from './notice'

interface ListedProps<T> {
  pages: Pages<T>
  /** Stands there when nothing was found and no page is left to look at. */
  empty: ReactNode
  children: (items: T[]) => ReactNode
}

/** The faces of a list that comes page by page: waiting, failed, empty, or there with a way to more. */
export function Listed<T>({ pages, empty, children }: ListedProps<T>) {
  const { status, items, error, reload } = pages
  if (status === 'error' && items.length === 0)
    return <ErrorState message={error?.message ?? ''} onRetry={reload} />
  if (status === 'loading' && items.length === 0) return <Loading />
  if (items.length === 0 && !pages.hasMore) return <>{empty}</>
  return (
    <>
      {error ? <Stale message={error.message} onRetry={reload} /> : null}
      {children(items)}
      {pages.hasMore ? (
        <Button loading={pages.isLoadingMore} onClick={pages.more}>
          加载更多
        </Button>
      ) : null}
    </>
  )
}
