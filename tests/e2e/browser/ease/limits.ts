/** The numbers a page is held to, in CSS px. */
export interface Limits {
  /** The size most text has, and every control's. */
  body: number
  /** Nothing is smaller. */
  smallest: number
  lineHeight: number
  textContrast: number
  controlContrast: number
  primaryHeight: number
  target: number
  apart: number
}

export const standardLimits: Limits = {
  body: 17,
  smallest: 14,
  lineHeight: 1.4,
  textContrast: 4.5,
  controlContrast: 3,
  primaryHeight: 48,
  target: 44,
  apart: 8,
}

export const careLimits: Limits = {
  body: 22,
  smallest: 18,
  lineHeight: 1.5,
  textContrast: 7,
  controlContrast: 3,
  primaryHeight: 60,
  target: 48,
  apart: 12,
}

/** Text has to grow with the person's own font setting; targets and contrast stay. */
export function limitsAt(limits: Limits, fontScale: number): Limits {
  const scaled = (size: number) => Math.round(size * fontScale * 10) / 10
  return { ...limits, body: scaled(limits.body), smallest: scaled(limits.smallest) }
}
