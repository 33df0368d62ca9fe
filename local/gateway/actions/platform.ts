import { GatewayFailure } from '../failure'
import type { Action, Call } from './call'

export interface Doors {
  invoke?: (name: string, data: unknown) => Promise<unknown>
  wechat?: (api: string, data: unknown) => Promise<unknown>
}

/** Calls that leave the database: other functions, WeChat's server APIs, the user directory. */
export function platformActions({ invoke, wechat }: Doors): Record<string, Action> {
  return {
    'functions.invokeFunction': async (call) => {
      const name = String(call['function_name'])
      if (!invoke)
        throw new GatewayFailure('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`)
      const result = await failingAs('FUNCTIONS_EXECUTE_FAIL', () =>
        invoke(name, readData(call['request_data'])),
      )
      return { data: { response_data: JSON.stringify(result ?? null) } }
    },
    'wx.api': async (call) => {
      const api = String(call['apiName'])
      if (!wechat) throw new GatewayFailure('WX_API_UNAVAILABLE', `no stand-in for WeChat's ${api}`)
      const result = await failingAs('WX_API_FAIL', () => wechat(api, readData(call['requestData'])))
      return { data: { responseData: JSON.stringify(result ?? null) } }
    },
    'auth.getUserInfoForAdmin': (call) => ({ data: userInfo(call) }),
  }
}

function userInfo(call: Call) {
  return {
    openId: call['platformId'] ?? '',
    appId: '',
    uid: call['uuid'] ?? '',
    customUserId: '',
    isAnonymous: false,
  }
}

function readData(text: unknown): unknown {
  return typeof text === 'string' && text !== '' ? JSON.parse(text) : {}
}

async function failingAs<T>(code: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const coded =
      error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : code
    throw new GatewayFailure(coded, error instanceof Error ? error.message : String(error))
  }
}
