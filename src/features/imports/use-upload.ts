import { useRef, useState } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import type { RosterSource } from '../../../domain/terms'
import { asCallError } from '../../lib/call-error'
import { pickWorkbook, type Workbook } from '../../lib/pick-workbook'
import { useWrite } from '../../lib/use-write'
import { words } from './words'

const refusals = { 'not-excel': words.notExcel, 'too-large': words.tooLarge } as const

interface Started extends Pick<OutputOf<'import.start'>, 'importId' | 'uploadPath'> {
  workbook: Workbook
  source: RosterSource
}

/** Three steps that end in an import: said, put into the storage, told. A step that failed is where it goes on. */
export function useUpload(place: { seasonId: string; regionCode: string }) {
  const [workbook, setWorkbook] = useState<Workbook>()
  const [pickFailure, setPickFailure] = useState<string>()
  const [isSending, setIsSending] = useState(false)
  const [sendFailure, setSendFailure] = useState<string>()
  const started = useRef<Started>()
  const start = useWrite('import.start')
  const told = useWrite('import.uploaded')

  const pick = async () => {
    const picked = await pickWorkbook()
    if (picked.status === 'cancelled') return
    setPickFailure(picked.status === 'picked' ? undefined : refusals[picked.status])
    setWorkbook(picked.status === 'picked' ? picked.workbook : undefined)
  }

  const begun = async (source: RosterSource, chosen: Workbook): Promise<Started | undefined> => {
    const before = started.current
    if (before?.workbook === chosen && before.source === source) return before
    const answer = await start.run({ ...place, source, fileName: chosen.name })
    started.current = answer && { ...answer, workbook: chosen, source }
    return started.current
  }

  const run = async (source: RosterSource): Promise<string | undefined> => {
    if (!workbook || isSending) return undefined
    setIsSending(true)
    setSendFailure(undefined)
    try {
      const one = await begun(source, workbook)
      if (!one) return undefined
      const fileId = await workbook.upload(one.uploadPath)
      const seen = await told.run({ importId: one.importId, fileId })
      return seen?.importId
    } catch (cause) {
      setSendFailure(asCallError(cause).message)
      return undefined
    } finally {
      setIsSending(false)
    }
  }

  const failure = sendFailure ?? start.error?.message ?? told.error?.message
  return { workbook, pick, pickFailure, run, isBusy: isSending, failure }
}
