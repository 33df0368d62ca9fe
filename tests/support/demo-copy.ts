import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { database } from '../../cloudfunctions/_server/platform/cloud'
import { schema } from '../../cloudfunctions/_server/store/schema'
import { loadDemo } from '../../local/demo/load'
import { gatewayEnv, startGateway } from '../../local/gateway/server'
import { root, sourceHash } from '../../local/source-hash'
import { testKeys } from './keys'

const cache = join(root, '.cache/demo')
/** Everything the city is made from. */
const sources = ['local/demo', 'local/gateway', 'cloudfunctions/_server', 'domain']

/** Puts the demo city into a new database file: made once per state of the sources, then copied. */
export async function copyDemo(file: string): Promise<void> {
  const made = join(cache, `${sourceHash(sources)}.sqlite`)
  if (!existsSync(made)) await makeDemo(made)
  copyFileSync(made, file)
}

async function makeDemo(made: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'making-'))
  const file = join(folder, 'database.sqlite')
  const gateway = await startGateway({ file, filesDir: join(folder, 'files'), schema })
  const before = { ...process.env }
  Object.assign(process.env, gatewayEnv({ port: gateway.port }), { WENGANG_KEYS: testKeys })
  try {
    await loadDemo(database(), folder)
  } finally {
    await gateway.close()
    process.env = before
  }
  // Several test files may make it at the same time; the last one to finish stays, and all are alike.
  renameSync(file, made)
  rmSync(folder, { recursive: true, force: true })
}
