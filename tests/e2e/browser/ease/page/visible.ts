export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface TextRun {
  text: string
  element: Element
  /** One box per line, as high as the letters. */
  lines: Box[]
  layer: Element | undefined
}

export interface Target {
  element: Element
  /** With its label, when it has one: both answer to a tap. */
  box: DOMRect
  layer: Element | undefined
}

/** What a person sees, measured once and read by every rule. */
export interface Scene {
  root: Element
  texts: TextRun[]
  targets: Target[]
}

export function look(): Scene {
  const root = visibleRoot()
  return { root, texts: visibleTexts(root), targets: tapTargets(root) }
}

/** An open dialog is all a person sees; otherwise the whole page. */
function visibleRoot(): Element {
  const dialogs = [...document.querySelectorAll('[aria-modal="true"]')].filter(isVisible)
  return dialogs.at(-1) ?? document.body
}

export function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
  const { width, height } = element.getBoundingClientRect()
  return width > 1 && height > 1
}

function visibleTexts(root: Element): TextRun[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const runs: TextRun[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (!element || text === '' || !isVisible(element) || element.closest('script, style, option')) continue
    const lines = linesOf(node, parseFloat(getComputedStyle(element).fontSize))
    if (lines.length > 0) runs.push({ text, element, lines, layer: layerOf(element) })
  }
  return runs
}

/** A line's box shrunk to its letters: fonts claim more height than they draw. */
function linesOf(node: Node, fontSize: number): Box[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  return [...range.getClientRects()]
    .filter((rect) => rect.width > 1)
    .map((rect) => {
      const middle = (rect.top + rect.bottom) / 2
      return { left: rect.left, right: rect.right, top: middle - fontSize / 2, bottom: middle + fontSize / 2 }
    })
}

const tappableRoles = [
  'button',
  'link',
  'radio',
  'checkbox',
  'switch',
  'tab',
  'option',
  'menuitem',
  'combobox',
]
const targetSelector = [
  'a[href], button, input:not([type="hidden"]), textarea, select, [tabindex="0"]',
  ...tappableRoles.map((role) => `[role="${role}"]`),
].join(', ')

function tapTargets(root: Element): Target[] {
  return [...root.querySelectorAll(targetSelector)].filter(isVisible).map((element) => ({
    element,
    box: (element.closest('label') ?? element).getBoundingClientRect(),
    layer: layerOf(element),
  }))
}

/** What stays in place while the page scrolls; undefined for the page itself. */
function layerOf(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at
  }
  return undefined
}

export function overlapOf(a: Box, b: Box): { width: number; height: number } {
  return {
    width: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    height: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  }
}
