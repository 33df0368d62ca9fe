export interface Finding {
  rule: string
  /** Tag, classes and first words. */
  element: string
  measured: string
  wanted: string
}

export function describe(element: Element): string {
  const classes = [...element.classList].map((name) => `.${name}`).join('')
  const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 24)
  const name = words || element.getAttribute('aria-label') || element.getAttribute('placeholder') || ''
  return `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${classes} “${name}”`
}
