import type { Subpackage } from '../routes'

interface LazyPage {
  path: string
  load: () => [page: Promise<unknown>, ...rest: unknown[]]
}

/**
 * Pages that may be opened without a signal later. A browser fetches a page when it is first opened, so all of the
 * folder are fetched while there is a network; WeChat has the whole subpackage from the start.
 */
export const bringPages: (folder: Subpackage) => void =
  process.env.TARO_ENV === 'weapp' ? () => undefined : bringToBrowser

// @NOTE Taro keeps its pages' loaders here; an import of our own would bring another copy of the page.
function bringToBrowser(folder: Subpackage): void {
  const { __taroAppConfig: config } = window as { __taroAppConfig?: { routes?: LazyPage[] } }
  for (const { path, load } of config?.routes ?? []) {
    if (!path.startsWith(`${folder}/`)) continue
    // Without a network there is nothing to fetch, and the pages that are there stay.
    load()[0].catch(() => undefined)
  }
}
