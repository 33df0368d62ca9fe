/** The only reader of the clock. Tests and local runs may fix it; the cloud never can. */
export function now(): Date {
  const fixed = process.env.WENGANG_LOCAL === '1' ? process.env.WENGANG_NOW : undefined
  return fixed ? new Date(fixed) : new Date()
}
