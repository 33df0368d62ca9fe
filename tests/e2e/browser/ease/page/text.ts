import type { Limits } from '../limits'
import { backgroundOf, contrast, opacityOf, over, parseColour } from './colour'
import { describe, type Finding } from './finding'
import type { Scene } from './visible'

/** Computed sizes are rounded. */
const slack = 0.1

function fieldsOf({ targets }: Scene): Element[] {
  return targets.map(({ element }) => element).filter((element) => element.matches('input, textarea, select'))
}

/** Sizes: nothing too small, and what is read most and what is tapped in body size. */
export function textSizes(scene: Scene, limits: Limits): Finding[] {
  const elements = scene.texts.map(({ element }) => element)
  // A single letter is a sign (a tick in its box), not text to be read.
  const worded = scene.texts.filter(({ text }) => text.length > 1).map(({ element }) => element)
  const inButtons = elements.filter((element) => element.closest('button, a[href]'))
  return [
    ...smallerThan('text-smallest', worded, limits.smallest),
    ...smallerThan('text-of-control', [...fieldsOf(scene), ...inButtons], limits.body),
    ...mostText(scene, limits),
  ]
}

function smallerThan(rule: string, elements: Element[], least: number): Finding[] {
  return elements
    .filter((element) => sizeOf(element) < least - slack)
    .map((element) => ({
      rule,
      element: describe(element),
      measured: `${sizeOf(element)} px`,
      wanted: `>= ${least} px`,
    }))
}

/** Notes may be small, the page may not. A notice's own words with where they come from are a document beside the page, not the page. */
function mostText({ root, texts: all }: Scene, limits: Limits): Finding[] {
  const texts = all.filter(({ element }) => !element.closest('.clause'))
  const letters = (some: Scene['texts']) => some.reduce((sum, run) => sum + run.text.length, 0)
  const small = letters(texts.filter(({ element }) => sizeOf(element) < limits.body - slack))
  const share = small / Math.max(1, letters(texts))
  if (share <= 0.6) return []
  const measured = `${Math.round(share * 100)} % of the letters are smaller`
  return [{ rule: 'text-body', element: describe(root), measured, wanted: `two fifths >= ${limits.body} px` }]
}

function sizeOf(element: Element): number {
  return parseFloat(getComputedStyle(element).fontSize)
}

/** A sign of one letter has no lines. */
export function lineHeights({ texts }: Scene, limits: Limits): Finding[] {
  return texts
    .filter(({ text }) => text.length > 1)
    .map(({ element }) => ({ element, ratio: lineHeightOf(element) }))
    .filter(({ ratio }) => ratio < limits.lineHeight - 0.005)
    .map(({ element, ratio }) => ({
      rule: 'line-height',
      element: describe(element),
      measured: ratio.toFixed(2),
      wanted: `>= ${limits.lineHeight}`,
    }))
}

/** `normal` depends on the font; on a phone without ours it is about 1.2. */
function lineHeightOf(element: Element): number {
  const { lineHeight, fontSize } = getComputedStyle(element)
  return lineHeight === 'normal' ? 1.2 : parseFloat(lineHeight) / parseFloat(fontSize)
}

export function textContrasts(scene: Scene, limits: Limits): Finding[] {
  const texts = scene.texts.map(({ element }) => ({ element, colour: getComputedStyle(element).color }))
  const fields = fieldsOf(scene).map((element) => ({ element, colour: fieldColour(element) }))
  return [...texts, ...fields].flatMap(({ element, colour }) => {
    const below = backgroundOf(element)
    const ink = parseColour(colour)
    const ratio = contrast(over({ ...ink, alpha: ink.alpha * opacityOf(element) }, below), below)
    if (ratio >= limits.textContrast - 0.005) return []
    const wanted = `>= ${limits.textContrast}`
    return [{ rule: 'text-contrast', element: describe(element), measured: ratio.toFixed(2), wanted }]
  })
}

function fieldColour(element: Element): string {
  const isEmpty = !(element as HTMLInputElement).value && element.hasAttribute('placeholder')
  return getComputedStyle(element, isEmpty ? '::placeholder' : undefined).color
}
