import { useState } from 'react'
import type { ShortageView } from '../../../domain/contracts/shortage'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Toast } from '../../components/undo-bar'
import { ActDialog } from '../../features/shortages/act-dialog'
import { ShortageDetail } from '../../features/shortages/shortage-detail'
import { useShortage, type OneShortage } from '../../features/shortages/use-shortage'
import { words } from '../../features/shortages/words'
import { usePageParams } from '../../lib/navigate'
import { useWrite } from '../../lib/use-write'

const title = '办件详情'

export default function OfficerCasePage() {
  const { shortageId } = usePageParams()
  const one = useShortage(shortageId)
  const shortage = one.state.data
  if (shortage) return <OpenCase shortage={shortage} one={one} />
  return (
    <Page title={title}>
      <Loaded state={one.state}>{() => null}</Loaded>
    </Page>
  )
}

function OpenCase({ shortage, one }: { shortage: ShortageView; one: OneShortage }) {
  const [isActing, setIsActing] = useState(false)
  const [done, setDone] = useState<string>()
  const accept = useWrite('shortage.accept')
  const canAccept = shortage.can.includes('accept')
  const canAct = shortage.can.includes('act')
  const take = async () => {
    const accepted = await accept.run({ shortageId: shortage.shortageId, version: shortage.version })
    if (!accepted) return one.state.reload()
    one.put(accepted)
    setDone(words.accepted)
  }
  const acted = (answer: ShortageView) => {
    one.put(answer)
    setIsActing(false)
    setDone(words.acted)
  }
  return (
    <Page
      title={title}
      bottom={
        canAccept ? (
          <Button kind="primary" id="accept" loading={accept.isRunning} onClick={() => void take()}>
            {words.accept}
          </Button>
        ) : canAct ? (
          <Button kind="primary" id="act" onClick={() => setIsActing(true)}>
            {words.act}
          </Button>
        ) : null
      }
    >
      <ShortageDetail shortage={shortage} showsEmployer>
        {accept.error ? <Notice tone="danger">{accept.error.message}</Notice> : null}
        {canAccept && canAct ? <Button onClick={() => setIsActing(true)}>{words.act}</Button> : null}
      </ShortageDetail>
      {isActing ? (
        <ActDialog
          shortage={shortage}
          onDone={acted}
          onConflict={one.state.reload}
          onClose={() => setIsActing(false)}
        />
      ) : null}
      {done ? <Toast message={done} onDone={() => setDone(undefined)} /> : null}
    </Page>
  )
}
