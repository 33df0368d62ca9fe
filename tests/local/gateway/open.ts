import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import type { Schema } from '../../../cloudfunctions/_server/store/schema'
import type { CloudDatabase } from './sdk-shapes'
import { gatewayEnv, startGateway, type GatewayOptions } from '../../../local/gateway/server'

/** A folder, a gateway on it and the real SDK pointed at it by environment variables alone. */
export async function openGateway(schema: Schema, options: Partial<GatewayOptions> = {}) {
  const folder = options.file ? '' : mkdtempSync(join(tmpdir(), 'gateway-'))
  const file = options.file ?? join(folder, 'cloud.sqlite')
  const filesDir = options.filesDir ?? join(folder, 'files')
  const gateway = await startGateway({ schema, ...options, file, filesDir })
  Object.assign(process.env, gatewayEnv(gateway))
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  const stop = async () => {
    await gateway.close()
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
  return { gateway, app, db: app.database() as unknown as CloudDatabase, file, filesDir, stop }
}

export type Opened = Awaited<ReturnType<typeof openGateway>>

/** What the SDK threw or answered instead of succeeding. */
export async function refusalOf(run: () => Promise<unknown>): Promise<{ code: string; message: string }> {
  const outcome: unknown = await run().catch((error: unknown) => error)
  const { code, message } = outcome as { code?: unknown; message?: unknown }
  if (typeof code !== 'string') throw new Error(`nothing was refused: ${JSON.stringify(outcome)}`)
  return { code, message: String(message) }
}
