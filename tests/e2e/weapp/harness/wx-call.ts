import { messageOf } from './problems'

export type WxOptions = Record<string, unknown>

interface Callbacks {
  success?: (result: object) => void
  fail?: (failure: object) => void
  complete?: (result: object) => void
}

/** A wx function of the usual form: callbacks when given, a promise otherwise, errMsg in both. */
export function wxCall(name: string, answer: (options: WxOptions) => object | Promise<object>) {
  return (options: WxOptions & Callbacks = {}): Promise<object> | undefined => {
    const settled = Promise.resolve()
      .then(() => answer(options))
      .then(
        (result) => ({ failed: false, result: { errMsg: `${name}:ok`, ...result } }),
        (cause: unknown) => ({ failed: true, result: { errMsg: `${name}:fail ${messageOf(cause)}` } }),
      )
    if (!options.success && !options.fail && !options.complete) {
      return settled.then(({ failed, result }) =>
        failed ? Promise.reject(Object.assign(new Error(result.errMsg), result)) : result,
      )
    }
    void settled.then(({ failed, result }) => {
      if (failed) options.fail?.(result)
      else options.success?.(result)
      options.complete?.(result)
    })
    return undefined
  }
}
