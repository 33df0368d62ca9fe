import { useEffect } from 'react'
import type { RouteName } from '../routes'
import { keepInAddress, urlOf, type PageParams } from './navigate'

/** Filters of a page stand in its own address: a reload, a copied link or the way back finds the same list. */
export function useAddress(route: RouteName, params: PageParams): void {
  const url = urlOf(route, params)
  useEffect(() => {
    keepInAddress(route, params)
    // The address says all there is of `params`.
  }, [url])
}
