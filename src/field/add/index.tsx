import { Button } from '../../components/button'
import { EmptyState, Loading } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading } from '../../components/text'
import { AddForm, type Whereabouts } from '../../features/round/add-form'
import type { Added, Note } from '../../features/round/noting'
import { buildingsOf } from '../../features/round/shown-people'
import { useRound } from '../../features/round/use-round'
import { words } from '../../features/round/words'
import { useDraft } from '../../lib/draft'
import { back, replace } from '../../lib/navigate'

/** Someone met who is on no list. Only the place is remembered for the next one, never a name. */
export default function FieldAddPage() {
  const round = useRound()
  const last = useDraft<Whereabouts>('field-place', { siteId: '', placeText: '' })
  const { status, head, people } = round
  if (status === 'loading')
    return (
      <Page title={words.addTitle}>
        <Loading />
      </Page>
    )
  if (!head)
    return (
      <Page title={words.addTitle}>
        <EmptyState
          title={words.addNoList}
          action={<Button onClick={() => replace('fieldHome')}>{words.choose}</Button>}
        >
          {words.addNoListNote}
        </EmptyState>
      </Page>
    )
  const buildings = buildingsOf(people)
  const isKnown = buildings.some(({ siteId }) => siteId === last.value.siteId)
  const add = async (added: Added, note: Note) => {
    last.update({ siteId: added.siteId ?? '', placeText: added.placeText ?? '' })
    await round.add(added, note)
    back()
  }
  return (
    <Page title={words.addTitle}>
      <Heading level={1}>{words.addIntro}</Heading>
      <AddForm
        regionCode={head.slice.regionCode}
        season={head.season}
        buildings={buildings}
        last={isKnown ? last.value : { siteId: head.slice.siteId ?? '', placeText: last.value.placeText }}
        onAdd={(added, note) => void add(added, note)}
      />
    </Page>
  )
}
