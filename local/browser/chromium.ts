import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

// `build/cjs/index.cjs` is what the package exports; its package.json, two folders up, it does not.
const packageFolder = dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))))

export interface Chromium {
  executablePath: string
  /** Where the libraries lie that a bare system lacks; undefined when the system has its own. */
  libraryPath: string | undefined
}

/**
 * A Chromium that starts on this machine: the one named by CHROMIUM_PATH, else the one that npm installed.
 * Nothing is downloaded. Throws, with the loader's own words, when none starts.
 */
export function findChromium(cacheFolder: string): Chromium {
  const own = process.env.CHROMIUM_PATH
  if (own) {
    const failure = startFailure(own)
    if (failure) throw new Error(`CHROMIUM_PATH=${own} does not start: ${failure}`)
    return { executablePath: own, libraryPath: undefined }
  }
  const folder = unpacked(cacheFolder)
  const executablePath = join(folder, 'chromium')
  const libraryPath = join(folder, 'al2023', 'lib')
  if (!startFailure(executablePath)) return { executablePath, libraryPath: undefined }
  const failure = startFailure(executablePath, libraryPath)
  if (failure) throw new Error(`Chromium from npm does not start (set CHROMIUM_PATH to another): ${failure}`)
  return { executablePath, libraryPath }
}

/** Unpacks the npm package once per version; a rename at the end, so that two starters never see half a browser. */
function unpacked(cacheFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(cacheFolder, `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(cacheFolder, { recursive: true })
  const unfinished = mkdtempSync(join(cacheFolder, 'unpacking-'))
  // The package unpacks into TMPDIR, and its system libraries only where it believes to be on Amazon Linux.
  const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  const unpack =
    "require('@sparticuz/chromium').executablePath().catch((e) => { console.error(e); process.exit(1) })"
  const done = spawnSync(process.execPath, ['-e', unpack], { cwd: __dirname, env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`@sparticuz/chromium did not unpack: ${done.stderr}`)
  try {
    renameSync(unfinished, folder)
  } catch {
    // Someone else was faster: theirs is as good.
    rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}

/** Why the program does not start, undefined when it does. A missing library shows before anything else runs. */
function startFailure(executablePath: string, libraryPath?: string): string | undefined {
  const env = libraryPath ? { ...process.env, LD_LIBRARY_PATH: libraryPath } : process.env
  const done = spawnSync(executablePath, ['--version', '--no-sandbox'], { env, encoding: 'utf8' })
  if (done.status === 0) return undefined
  return done.error?.message ?? (done.stderr.trim() || `exit code ${String(done.status)}`)
}
