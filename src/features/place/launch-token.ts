import { posterToken } from '../../lib/scan'

/** What a page may be opened with: `scene` (a mini-program code), `q` (a link behind an ordinary QR), `token` (our own links). */
export interface LaunchParams {
  scene?: string | undefined
  q?: string | undefined
  token?: string | undefined
}

export function launchToken(params: LaunchParams): string | null {
  for (const text of [params.token, params.scene, params.q]) {
    const token = text ? posterToken(text) : undefined
    if (token) return token
  }
  return null
}

let searchWasRead = false

/** In a browser a poster may also open the site itself (`/?scene=TOKEN`); read once, or home could never be reached. */
export const tokenInSiteAddress: () => string | null =
  process.env.TARO_ENV === 'weapp'
    ? () => null
    : () => {
        if (searchWasRead) return null
        searchWasRead = true
        return posterToken(window.location.search) ?? null
      }
