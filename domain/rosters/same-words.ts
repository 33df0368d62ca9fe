import { toHalfWidth } from '../identifiers/half-width'

/** Names of employers as compared: brackets, blanks and the usual endings do not make another employer. */
export function employerKey(name: string | null): string {
  return toHalfWidth(name ?? '')
    .replace(/[()（）·.,，。]/g, '')
    .replace(/(股份)?有限(责任)?公司$|集团$|公司$/, '')
    .toUpperCase()
}
