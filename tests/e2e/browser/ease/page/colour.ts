export interface Colour {
  red: number
  green: number
  blue: number
  alpha: number
}

const white: Colour = { red: 255, green: 255, blue: 255, alpha: 1 }
/** Chromium's own page colour in a dark colour scheme. */
const nearBlack: Colour = { red: 18, green: 18, blue: 18, alpha: 1 }

export function parseColour(text: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
  return { red, green, blue, alpha }
}

export function over(top: Colour, below: Colour): Colour {
  const mix = (a: number, b: number) => a * top.alpha + b * (1 - top.alpha)
  return {
    red: mix(top.red, below.red),
    green: mix(top.green, below.green),
    blue: mix(top.blue, below.blue),
    alpha: 1,
  }
}

/** The colour an element's content is drawn on. */
export function backgroundOf(element: Element | null): Colour {
  if (!element) return isDarkScheme() ? nearBlack : white
  const own = parseColour(getComputedStyle(element).backgroundColor)
  return own.alpha === 1 ? own : over(own, backgroundOf(element.parentElement))
}

function isDarkScheme(): boolean {
  const allowsDark = document
    .querySelector('meta[name="color-scheme"]')
    ?.getAttribute('content')
    ?.includes('dark')
  return Boolean(allowsDark) && matchMedia('(prefers-color-scheme: dark)').matches
}

/** Of an element and everything around it, as one factor. */
export function opacityOf(element: Element | null): number {
  return element ? parseFloat(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1
}

/** WCAG 2.2, contrast ratio. */
export function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance({ red, green, blue }: Colour): number {
  const linear = (value: number) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
