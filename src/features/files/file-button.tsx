import { useState } from 'react'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { Small } from '../../components/text'
import { asCallError } from '../../lib/call-error'
import type { SavedFile } from '../../lib/save-file'
import { words } from './words'

interface FileButtonProps {
  id: string
  children: string
  kind?: 'primary' | 'plain'
  /** Asks for the file and hands it over. */
  fetchIt: () => Promise<SavedFile>
}

/** One tap, one file; says underneath how it went. */
export function FileButton({ id, children, kind = 'plain', fetchIt }: FileButtonProps) {
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [said, setSaid] = useState<string>()
  const run = async () => {
    setIsBusy(true)
    setFailure(undefined)
    setSaid(undefined)
    try {
      const saved = await fetchIt()
      if (saved === 'failed') setFailure(words.failed)
      else if (saved !== 'opened') setSaid(words[saved])
    } catch (cause) {
      setFailure(asCallError(cause).message)
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <>
      {failure ? <Notice tone="danger">{failure}</Notice> : null}
      <Button kind={kind} id={id} loading={isBusy} onClick={() => void run()}>
        {children}
      </Button>
      {said ? <Small>{said}</Small> : null}
    </>
  )
}
