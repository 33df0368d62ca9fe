/** What each deployed function gets; the platform's own defaults (3 s, 256 MB) are too small to rely on. */
export const functionSettings = {
  api: { timeoutMs: 10_000, memoryMb: 256 },
  timer: { timeoutMs: 60_000, memoryMb: 256 },
} as const

export type FunctionName = keyof typeof functionSettings

/** Request and response of one invocation. */
export const payloadLimitBytes = 6 * 1024 * 1024
