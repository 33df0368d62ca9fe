import { describe, type Finding } from './finding'
import { isVisible, look, overlapOf, type Box, type Scene } from './visible'

/** Nothing may be reached only by moving the page or a part of it sideways. */
export function sidewaysScroll({ root }: Scene): Finding[] {
  const width = document.documentElement.clientWidth
  return [...root.querySelectorAll('*')].filter(isVisible).flatMap((element) => {
    const { left, right } = element.getBoundingClientRect()
    if (left < -1 || right > width + 1) {
      return [sideways(element, `from ${Math.round(left)} to ${Math.round(right)} px`, width)]
    }
    const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
    if (!scrolls || element.scrollWidth <= element.clientWidth + 1) return []
    return [sideways(element, `${element.scrollWidth} px of content`, element.clientWidth)]
  })
}

function sideways(element: Element, measured: string, width: number): Finding {
  return { rule: 'sideways', element: describe(element), measured, wanted: `within ${width} px` }
}

export function clippedTexts({ texts, targets }: Scene): Finding[] {
  const cut = texts.flatMap(({ element, lines }) => {
    const by = lines.map((line) => clippingBox(element, line)).find((box) => box !== undefined)
    return by ? [clipped(element, `cut by ${describe(by)}`)] : []
  })
  const inFields = targets
    .map(({ element }) => element)
    .filter((element): element is HTMLInputElement => element instanceof HTMLInputElement)
    .filter((field) => textWidth(field) > fieldRoom(field) + 1)
    .map((field) =>
      clipped(field, `${Math.round(textWidth(field))} px in ${Math.round(fieldRoom(field))} px`),
    )
  return [...cut, ...inFields]
}

function clipped(element: Element, measured: string): Finding {
  return { rule: 'clipped', element: describe(element), measured, wanted: 'all of it shown' }
}

function clippingBox(element: Element, line: Box): Element | undefined {
  for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at)
    const box = at.getBoundingClientRect()
    if (cuts(overflowX) && (line.right > box.right + 1.5 || line.left < box.left - 1.5)) return at
    if (cuts(overflowY) && (line.bottom > box.bottom + 1.5 || line.top < box.top - 1.5)) return at
  }
  return undefined
}

function cuts(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip'
}

function textWidth(field: HTMLInputElement): number {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen || field.type === 'date') return 0
  pen.font = getComputedStyle(field).font
  return pen.measureText(field.value || field.placeholder).width
}

function fieldRoom(field: HTMLInputElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(field)
  return field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
}

/** Letters on letters, or letters on a control that they do not belong to. */
export function overlaps({ texts, targets }: Scene): Finding[] {
  const onText = texts.flatMap((first, index) =>
    texts
      .slice(index + 1)
      .filter((second) => first.layer === second.layer && anyTouch(first.lines, second.lines))
      .map((second) => overlap(first.element, second.element)),
  )
  const onControl = targets.flatMap((target) =>
    texts
      .filter(({ element, layer }) => layer === target.layer && areStrangers(element, target.element))
      .filter(({ lines }) => anyTouch(lines, [target.box]))
      .map(({ element }) => overlap(element, target.element)),
  )
  return [...onText, ...onControl]
}

function areStrangers(one: Element, other: Element): boolean {
  const label = other.closest('label') ?? other
  return !label.contains(one) && !one.contains(other)
}

function anyTouch(some: Box[], others: Box[]): boolean {
  return some.some((one) =>
    others.some((other) => {
      const { width, height } = overlapOf(one, other)
      return width > 2 && height > 2
    }),
  )
}

function overlap(first: Element, second: Element): Finding {
  return {
    rule: 'overlap',
    element: describe(first),
    measured: `lies on ${describe(second)}`,
    wanted: 'apart',
  }
}

/** What sticks to the window's edge must not hide the page's last lines. */
export function coveredAtTheEnd({ texts: before }: Scene): Finding[] {
  if (!before.some(({ layer }) => layer)) return []
  const scrollers = [...document.querySelectorAll('*')].filter(scrollsDown)
  const starts = scrollers.map(({ scrollTop }) => scrollTop)
  scrollers.forEach((scroller) => (scroller.scrollTop = scroller.scrollHeight))
  const { texts } = look()
  const bars = [...new Set(texts.flatMap(({ layer }) => layer ?? []))]
  const findings = bars.flatMap((bar) =>
    texts
      .filter(({ layer, lines }) => !layer && anyTouch(lines, [bar.getBoundingClientRect()]))
      .map(({ element }) => overlap(element, bar)),
  )
  scrollers.forEach((scroller, place) => (scroller.scrollTop = starts[place] ?? 0))
  return findings
}

function scrollsDown(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1) return false
  const isWindow = element === document.scrollingElement
  return isWindow || ['auto', 'scroll'].includes(getComputedStyle(element).overflowY)
}
