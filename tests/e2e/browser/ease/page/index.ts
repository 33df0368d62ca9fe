import type { Limits } from '../limits'
import { controlContrasts, primaryButtons, targetGaps, targetSizes, unnamedTargets } from './controls'
import type { Finding } from './finding'
import { clippedTexts, coveredAtTheEnd, overlaps, sidewaysScroll } from './layout'
import { lineHeights, textContrasts, textSizes } from './text'
import { look } from './visible'

const rules = [
  textSizes,
  lineHeights,
  textContrasts,
  controlContrasts,
  targetSizes,
  targetGaps,
  unnamedTargets,
  primaryButtons,
  sidewaysScroll,
  clippedTexts,
  overlaps,
  coveredAtTheEnd,
]

declare global {
  interface Window {
    measureEase: (limits: Limits) => Finding[]
  }
}

window.measureEase = (limits) => {
  const scene = look()
  return rules.flatMap((rule) => rule(scene, limits))
}
