import { routes, type RouteName } from '../../../../src/routes'

export interface Address {
  route: RouteName
  params?: Record<string, string>
}

/** The path of a page in a browser, as a link or a poster holds it. */
export function addressOf({ route, params = {} }: Address): string {
  const query = new URLSearchParams(params).toString()
  return `/#/${routes[route].path}${query ? `?${query}` : ''}`
}
