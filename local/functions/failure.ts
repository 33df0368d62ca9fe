/** What the platform, not the function, answers when an invocation does not come back properly. */
export type FunctionFailureCode =
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTION_CRASHED'
  | 'FUNCTION_FAILED'
  | 'FUNCTION_TIMEOUT'
  | 'REQUEST_TOO_LARGE'
  | 'RESPONSE_TOO_LARGE'

export class FunctionFailure extends Error {
  constructor(
    readonly code: FunctionFailureCode,
    detail: string,
  ) {
    super(`${code}: ${detail}`)
  }
}
