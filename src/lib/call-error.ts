export interface Failure {
  code: string
  message: string
  fields?: Record<string, string>
}

/** Every failure of a call, with a message that may be shown as it is. */
export class CallError extends Error {
  readonly code: string
  readonly fields: Record<string, string>

  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'CallError'
    this.code = failure.code
    this.fields = failure.fields ?? {}
  }

  /** The network failed, so a write may or may not have arrived: retry with the same requestId. */
  get isUncertain(): boolean {
    return this.code === 'NETWORK'
  }
}

export function asCallError(cause: unknown): CallError {
  if (cause instanceof CallError) return cause
  return new CallError({ code: 'NETWORK', message: '网络不通，请检查网络后再试一次' })
}
