/** An error as the cloud words it: the SDK rethrows `code` and `message` unchanged. */
export class GatewayFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export function requestFailed(message: string) {
  return new GatewayFailure('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`)
}

export function duplicateKey(clash: { collection: string; index: string; key: string }) {
  const { collection, index, key } = clash
  return new GatewayFailure(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.DuplicateWrite] E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`,
  )
}

export function transactionConflict() {
  return new GatewayFailure(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others',
  )
}

export function transactionGone() {
  return new GatewayFailure(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist, was aborted or has expired',
  )
}

export function invalidParam(message: string) {
  return new GatewayFailure('INVALID_PARAM', message)
}
