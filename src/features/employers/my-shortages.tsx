import { openCaseStatuses } from '../../../domain/terms'
import type { ShortageBrief } from '../../../domain/contracts/shortage'
import { Button } from '../../components/button'
import { CellGroup } from '../../components/cell'
import { ErrorState, Loading, Stale } from '../../components/notice'
import { Paragraph } from '../../components/text'
import type { Pages } from '../../lib/use-pages'
import { open } from '../../lib/navigate'
import { ShortageRow } from '../shortages/shortage-row'
import { words as shortageWords } from '../shortages/words'
import { words } from './words'

export function isOpenShortage({ status }: ShortageBrief): boolean {
  return openCaseStatuses.some((open) => open === status)
}

/** My shortages of one season: what is being worked on first, then the past ones. */
export function MyShortages({ pages }: { pages: Pages<ShortageBrief> }) {
  if (pages.status === 'error' && pages.items.length === 0) {
    return <ErrorState message={pages.error?.message ?? ''} onRetry={pages.reload} />
  }
  if (pages.status === 'loading' && pages.items.length === 0) return <Loading />
  const openOnes = pages.items.filter(isOpenShortage)
  const past = pages.items.filter((shortage) => !isOpenShortage(shortage))
  return (
    <>
      {pages.error ? <Stale message={pages.error.message} onRetry={pages.reload} /> : null}
      {openOnes.length > 0 ? (
        <Rows title={words.openShortage} shortages={openOnes} />
      ) : (
        <Paragraph>{words.noOpenShortage}</Paragraph>
      )}
      {past.length > 0 ? <Rows title={shortageWords.past} shortages={past} /> : null}
      {pages.hasMore ? (
        <Button loading={pages.isLoadingMore} onClick={pages.more}>
          {words.more}
        </Button>
      ) : null}
    </>
  )
}

function Rows({ title, shortages }: { title: string; shortages: ShortageBrief[] }) {
  return (
    <CellGroup title={title}>
      {shortages.map((shortage) => (
        <ShortageRow
          key={shortage.shortageId}
          shortage={shortage}
          title={shortage.number}
          onOpen={() => open('employerShortage', { shortageId: shortage.shortageId })}
        />
      ))}
    </CellGroup>
  )
}
