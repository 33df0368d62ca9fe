import type { Limits } from '../limits'
import { backgroundOf, contrast, over, parseColour, type Colour } from './colour'
import { describe, type Finding } from './finding'
import { isVisible, overlapOf, type Scene, type Target } from './visible'

const drawnControls = 'input, textarea, select, [role="radio"], [role="checkbox"], [role="switch"]'

/** Fields, boxes and switches must be seen as such; a button's own words already say that it is one. */
export function controlContrasts({ targets }: Scene, limits: Limits): Finding[] {
  return targets
    .filter(({ element }) => element.matches(drawnControls))
    .map(({ element }) => ({ element, ratio: Math.max(...partsOf(element).map(edgeContrast)) }))
    .filter(({ ratio }) => ratio < limits.controlContrast - 0.005)
    .map(({ element, ratio }) => ({
      rule: 'control-contrast',
      element: describe(element),
      measured: ratio.toFixed(2),
      wanted: `>= ${limits.controlContrast}`,
    }))
}

function partsOf(element: Element): Element[] {
  return [element, ...element.querySelectorAll('*')].filter(isVisible)
}

/** How well the border or the fill stands out from what lies around. */
function edgeContrast(element: Element): number {
  const style = getComputedStyle(element)
  const around = backgroundOf(element.parentElement)
  const edges: Colour[] = [parseColour(style.backgroundColor)]
  if (parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none') {
    edges.push(parseColour(style.borderTopColor))
  }
  return Math.max(...edges.map((edge) => contrast(over(edge, around), around)))
}

export function targetSizes({ targets }: Scene, limits: Limits): Finding[] {
  return targets.flatMap(({ element, box }) => {
    const least = element.matches('.button-primary') ? limits.primaryHeight : limits.target
    if (box.height >= least - 0.5 && box.width >= limits.target - 0.5) return []
    const measured = `${Math.round(box.width)} x ${Math.round(box.height)} px`
    return [
      { rule: 'target-size', element: describe(element), measured, wanted: `${limits.target} x ${least} px` },
    ]
  })
}

export function targetGaps({ targets }: Scene, limits: Limits): Finding[] {
  return targets.flatMap((first, index) =>
    targets.slice(index + 1).flatMap((second) => {
      if (first.layer !== second.layer) return []
      if (first.element.contains(second.element)) return [gapFinding(first, second, 'one inside the other')]
      const gap = gapBetween(first, second, limits)
      return gap >= limits.apart - 0.5 ? [] : [gapFinding(first, second, `${Math.round(gap)} px`)]
    }),
  )

  function gapFinding(first: Target, second: Target, measured: string): Finding {
    const element = `${describe(first.element)} and ${describe(second.element)}`
    return { rule: 'target-gap', element, measured, wanted: `>= ${limits.apart} px` }
  }
}

/** Rows of one list may touch when they are so high that the fingers' targets in their middles are apart. */
function gapBetween(first: Target, second: Target, limits: Limits): number {
  const { width, height } = overlapOf(first.box, second.box)
  const gap = Math.max(-width, -height)
  const isList = first.element.parentElement === second.element.parentElement
  const isColumn = first.box.left === second.box.left && first.box.right === second.box.right
  const areRows = isList && isColumn && gap >= 0 && first.element.matches(':not(button)')
  return areRows ? gap + (first.box.height + second.box.height) / 2 - limits.target : gap
}

/** One way on, and nothing to fill in after it. */
export function primaryButtons({ root, targets }: Scene): Finding[] {
  const primaries = [...root.querySelectorAll('.button-primary')].filter(isVisible)
  const [primary, ...others] = primaries
  if (!primary) return []
  if (others.length > 0) {
    const element = primaries.map(describe).join(' and ')
    return [{ rule: 'primary', element, measured: `${primaries.length} primary buttons`, wanted: 'one' }]
  }
  return targets
    .filter(({ element }) => !element.matches('button, .button') && comesAfter(element, primary))
    .map(({ element }) => ({
      rule: 'primary',
      element: describe(primary),
      measured: `before ${describe(element)}`,
      wanted: 'at the bottom',
    }))
}

/** In the document: a bar that sticks to the window's edge is drawn over what follows and what precedes. */
function comesAfter(element: Element, earlier: Element): boolean {
  return Boolean(earlier.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
}

/** React knows what can be tapped; whoever reads the page aloud has to know it too. */
export function unnamedTargets({ root, targets }: Scene): Finding[] {
  const isNamed = (element: Element) =>
    targets.some((target) => target.element.contains(element) || element.contains(target.element))
  return [...root.querySelectorAll('*')]
    .filter((element) => handlesTaps(element) && isVisible(element) && element.textContent?.trim())
    .filter((element) => !isNamed(element))
    .map((element) => ({
      rule: 'target-role',
      element: describe(element),
      measured: 'can be tapped',
      wanted: 'a role and keyboard focus',
    }))
}

function handlesTaps(element: Element): boolean {
  const key = Object.keys(element).find((name) => name.startsWith('__reactProps$'))
  const props = key ? (element as unknown as Record<string, { onClick?: unknown }>)[key] : undefined
  return typeof props?.onClick === 'function' && !element.matches('label')
}
