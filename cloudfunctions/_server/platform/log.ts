/** Only these fields are ever logged; messages of errors are left out because they can quote data. */
interface LogLine {
  action: string
  code: string
  ms: number
  /** How many records a run of the timer worked off. */
  count?: number
  cause?: unknown
}

export function logCall({ action, code, ms, count, cause }: LogLine): void {
  if (process.env.WENGANG_QUIET === '1' && cause === undefined) return
  const trace = cause === undefined ? undefined : traceOf(cause)
  console.log(JSON.stringify({ action, code, ms, count, cause: trace }))
}

/** Name, code and the frames of our own code. */
function traceOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause
  const code = 'code' in cause ? `(${String(cause.code)})` : ''
  const frames = (cause.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 4)
  return [cause.name + code, ...frames.map((line) => line.trim())].join(' | ')
}
