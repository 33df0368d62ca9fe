// check-builds FOLDER…: starts every folder's mini-program, opens all its pages, taps what the first page offers,
// and prints {folder: problems} as JSON. A process of its own, because a promise nobody caught reaches only that.
import { packageProblems } from '../../../../config/weapp-package'
import { messageOf } from './problems'
import { Phone } from './phone'

const failure = { ok: false, error: { code: 'NOT_FOUND', message: '没有找到' } }

export async function problemsOf(folder: string): Promise<string[]> {
  const uncaught: string[] = []
  const listen = (cause: unknown) => void uncaught.push(`nobody caught: ${messageOf(cause)}`)
  process.on('unhandledRejection', listen)
  process.on('uncaughtException', listen)
  try {
    const phone = await Phone.start(folder, { cloud: () => failure })
    await phone.tapEverythingOnce()
    for (const page of phone.allPages) await phone.open(`/${page}`)
    return [...packageProblems(folder), ...phone.problems, ...uncaught]
  } catch (cause) {
    return [messageOf(cause), ...uncaught]
  } finally {
    process.off('unhandledRejection', listen)
    process.off('uncaughtException', listen)
  }
}

async function main(): Promise<void> {
  const report: Record<string, string[]> = {}
  for (const folder of process.argv.slice(2)) report[folder] = await problemsOf(folder)
  console.log(JSON.stringify(report))
}

void main()
