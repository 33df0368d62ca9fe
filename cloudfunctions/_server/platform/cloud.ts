/** The only importer of @cloudbase/node-sdk. Everything here runs unchanged in the cloud and against the local gateway. */
import cloudbase from '@cloudbase/node-sdk'

type App = ReturnType<typeof cloudbase.init>
let app: App | undefined

export function currentApp(): App {
  app ??= cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV as unknown as string })
  return app
}

/** The part of the SDK's database we use; its own declarations leave transactions untyped. */
export interface Database {
  command: Command
  collection(name: string): CollectionReference
  startTransaction(): Promise<DatabaseTransaction>
}
export interface DatabaseTransaction {
  collection(name: string): Pick<CollectionReference, 'doc'>
  commit(): Promise<unknown>
  rollback(reason: unknown): Promise<unknown>
}
interface Query {
  where(filter: Record<string, unknown>): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  get(): Promise<unknown>
}
interface CollectionReference extends Query {
  doc(id: string): DocumentReference
  add(documents: readonly object[]): Promise<unknown>
}
interface DocumentReference {
  get(): Promise<unknown>
  create(fields: object): Promise<unknown>
  set(fields: object): Promise<unknown>
  remove(): Promise<unknown>
}
interface Command {
  eq(value: unknown): unknown
  lt(value: unknown): unknown
  gt(value: unknown): { and(other: unknown): unknown }
  gte(value: unknown): { and(other: unknown): unknown }
}

export function database(): Database {
  return currentApp().database() as unknown as Database
}

/** One of WeChat's server interfaces, called with the rights the function was given. @throws when no answer comes */
export async function callWechat(apiName: string, requestData: object): Promise<unknown> {
  const answer: unknown = await currentApp().callWxOpenApi({ apiName, requestData }, { timeout: 8000 })
  if (typeof answer === 'object' && answer !== null && 'result' in answer) return answer.result
  throw new Error('wechat: no answer')
}

/** What the platform itself says about this invocation; nothing of it comes from the event. */
export interface PlatformContext {
  openid: string | null
  /** `timer` for scheduled runs, `wx_client` for the mini-program. */
  trigger: string | null
}

/**
 * Reads identity from the function context. Only keys the platform lists in WX_CONTEXT_KEYS count,
 * and an openid must be a string of its alphabet (all-digit ids get parsed as numbers by the SDK).
 */
export function platformContext(context: unknown): PlatformContext {
  const environment = environmentOf(context)
  const { WX_CONTEXT_KEYS: listed } = environment
  const isListed = typeof listed === 'string' && listed.split(',').includes('WX_OPENID')
  const openid = isListed ? environment.WX_OPENID : undefined
  return {
    openid: typeof openid === 'string' && /^[0-9A-Za-z_-]{6,64}$/.test(openid) ? openid : null,
    trigger: typeof environment.TRIGGER_SRC === 'string' ? environment.TRIGGER_SRC : null,
  }
}

/** `context.environment` is a JSON string; getCloudbaseContext would turn digit-only ids into numbers. */
function environmentOf(context: unknown): Record<string, unknown> {
  if (typeof context !== 'object' || context === null || !('environment' in context)) return {}
  if (typeof context.environment !== 'string') return {}
  try {
    const parsed: unknown = JSON.parse(context.environment)
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}
