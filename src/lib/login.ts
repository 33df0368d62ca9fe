import Taro from '@tarojs/taro'

export type LoginResult = { status: 'code'; code: string } | { status: 'failed' | 'unsupported' }

/**
 * A one-time code WeChat's servers exchange for the person. Calls do not need it: CloudBase adds the identity
 * itself. A browser has none, and Taro's own login would pretend to succeed there.
 */
export const requestLoginCode: () => Promise<LoginResult> =
  process.env.TARO_ENV === 'weapp'
    ? () =>
        Taro.login().then(
          ({ code }): LoginResult => (code ? { status: 'code', code } : { status: 'failed' }),
          (): LoginResult => ({ status: 'failed' }),
        )
    : () => Promise.resolve({ status: 'unsupported' })
