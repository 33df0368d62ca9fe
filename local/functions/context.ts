import { randomUUID } from 'node:crypto'
import { functionLimits, type Limits } from '../../config/function-limits'

/** The local stand-in for the CloudBase environment. */
export const localEnvironment = 'wengang-local'
const localAppId = 'wx0000000000local0'

export interface InvocationOrigin {
  functionName: string
  /** Whom the platform identified; null for a visitor and for timers. */
  openid: string | null
  trigger: 'wx_client' | 'timer'
}

/** The second argument of a cloud function, as the platform builds it. Identity stands here and nowhere else. */
export interface FunctionContext {
  callbackWaitsForEmptyEventLoop: boolean
  memory_limit_in_mb: number
  time_limit_in_ms: number
  request_id: string
  function_version: string
  function_name: string
  namespace: string
  /** A JSON string. Only what WX_CONTEXT_KEYS and TCB_CONTEXT_KEYS list counts. */
  environment: string
}

export function functionContext(
  origin: InvocationOrigin,
  limits: Limits = functionLimits.api,
): FunctionContext {
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: limits.memoryMb,
    time_limit_in_ms: limits.timeoutMs,
    request_id: randomUUID(),
    function_version: '$LATEST',
    function_name: origin.functionName,
    namespace: localEnvironment,
    environment: JSON.stringify({ ...identityOf(origin), ...platformOf(origin) }),
  }
}

function identityOf({ openid, trigger }: InvocationOrigin): Record<string, string> {
  if (trigger === 'timer') return {}
  const known = { WX_CLIENTIP: '127.0.0.1', WX_APPID: localAppId, ...(openid ? { WX_OPENID: openid } : {}) }
  return { ...known, WX_CONTEXT_KEYS: Object.keys(known).join(',') }
}

function platformOf({ trigger }: InvocationOrigin): Record<string, string> {
  return {
    TCB_ENV: localEnvironment,
    SCF_NAMESPACE: localEnvironment,
    TCB_SOURCE: trigger,
    TRIGGER_SRC: trigger,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,SCF_NAMESPACE',
  }
}
