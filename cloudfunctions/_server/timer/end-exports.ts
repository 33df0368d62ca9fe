import { codesOf, exportKinds } from '../../../domain/terms'
import { removeFile } from '../platform/files'
import { endingExports, forgetExport } from '../repositories/exports'
import { reader, transact } from '../store/store'
import { eachInTime, type TimerRun } from './run'

/** Files that ended are removed; the log keeps that they were made. */
export async function endExports(run: TimerRun): Promise<number> {
  let ended = 0
  for (const kind of codesOf(exportKinds)) {
    const some = await endingExports(reader, run.scope, kind)
    const over = some.filter(({ expiresAt }) => expiresAt <= run.now().toISOString())
    ended += await eachInTime(run, over, async (made) => {
      await removeFile(made.fileId)
      await transact((db) => forgetExport(db, run.scope, made))
    })
  }
  return ended
}
