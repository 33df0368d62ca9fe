/**
 * Pages of a round that may be opened without a signal. A browser fetches a page when it is first opened, so they are
 * fetched together while there is one; WeChat has the whole subpackage from the start.
 */
export const bringPages: () => void =
  process.env.TARO_ENV === 'weapp'
    ? () => undefined
    : () => {
        const pages = [
          import('./round/index'),
          import('./person/index'),
          import('./add/index'),
          import('./outbox/index'),
        ]
        // Without a network there is nothing to fetch, and the pages that are there stay.
        void Promise.all(pages).catch(() => undefined)
      }
