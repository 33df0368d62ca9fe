import { ageText } from '../../../domain/pass/result-words'

/** 3 小时前, by this phone's clock; never in the future. */
export function agoText(at: string): string {
  return ageText(Math.max(0, Math.floor((Date.now() - Date.parse(at)) / 60_000)))
}
