/** The only importer of @cloudbase/node-sdk. Everything here runs unchanged in the cloud and against the local gateway. */
import cloudbase from '@cloudbase/node-sdk'

type App = ReturnType<typeof cloudbase.init>
let app: App | undefined

function currentApp(): App {
  app ??= cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV as unknown as string })
  return app
}

export function database() {
  return currentApp().database()
}
export type Database = ReturnType<typeof database>
export type DatabaseTransaction = Awaited<ReturnType<Database['startTransaction']>>

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
  const listed = String(environment.WX_CONTEXT_KEYS ?? '').split(',')
  const openid = listed.includes('WX_OPENID') ? environment.WX_OPENID : undefined
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
