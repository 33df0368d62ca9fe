import { ageText } from '../../../domain/pass/result-words'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Loading, Notice } from '../../components/notice'
import { Toast } from '../../components/undo-bar'
import { useNow } from '../../lib/use-now'
import type { ListState } from './use-list'
import { checkWords as words } from './words'

const minutesOfDay = 24 * 60

/** How old the carried list is, and the way to a newer one. */
export function ListPanel({ list }: { list: ListState }) {
  const { kept, isUpdating, reply, update } = list
  const now = useNow(30_000)
  const minutes = kept ? Math.max(0, Math.floor((now - Date.parse(kept.asOf)) / 60_000)) : 0
  return (
    <>
      {!kept && isUpdating ? <Loading /> : null}
      {!kept && !isUpdating ? (
        <Notice tone="warn" title={words.listNone}>
          {words.listNoneText}
        </Notice>
      ) : null}
      {kept ? (
        <CellGroup title={words.listTitle}>
          <Cell title={words.listAge(ageText(minutes))} note={words.listCount(kept.revoked.length)} />
        </CellGroup>
      ) : null}
      {kept && minutes > minutesOfDay ? <Notice tone="warn">{words.listOld}</Notice> : null}
      <Button id="update-list" onClick={() => void update()} loading={isUpdating}>
        {words.update}
      </Button>
      {reply ? <Toast key={reply} message={reply} onDone={() => undefined} /> : null}
    </>
  )
}
