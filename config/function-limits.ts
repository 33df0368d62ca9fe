export interface Limits {
  timeoutMs: number
  memoryMb: number
}

export type FunctionName = 'api' | 'timer'

/** What each deployed function gets, here and in the cloud; the platform's own defaults (3 s, 256 MB) are too small to rely on. */
export const functionLimits: Readonly<Record<FunctionName, Limits>> = {
  api: { timeoutMs: 10_000, memoryMb: 256 },
  timer: { timeoutMs: 60_000, memoryMb: 256 },
}
