import { entryIdOf } from '../../../domain/field/added'
import { dayText } from '../../../domain/calendar/day-text'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { EmptyState, Loading } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import type { RoundPerson } from '../../../domain/field/round-state'
import { stateTexts } from '../../../domain/field/outbox'
import { checkText } from '../../features/round/check-text'
import { PersonForm } from '../../features/round/person-form'
import { PersonSides } from '../../features/round/person-sides'
import { placeOf, presenceText, stayText } from '../../features/round/row-facts'
import { useRound } from '../../features/round/use-round'
import { words } from '../../features/round/words'
import { back, replace, usePageParams } from '../../lib/navigate'

/** One person's sheet: what stands, what others said, and all that can be noted at once. */
export default function FieldPersonPage() {
  const { entryId } = usePageParams()
  const round = useRound()
  const { status, head, people, outbox } = round
  const person = people.find(({ line }) => line.entryId === entryId)
  if (status === 'loading')
    return (
      <Page title={words.personTitle}>
        <Loading />
      </Page>
    )
  if (!person || !head)
    return (
      <Page title={words.personTitle}>
        <EmptyState
          title={words.personGone}
          action={<Button onClick={() => replace('fieldRound')}>{words.back}</Button>}
        />
      </Page>
    )
  const { line } = person
  const own = outbox.filter(({ check, seasonId }) => entryIdOf(seasonId, check) === line.entryId)
  return (
    <Page title={words.personTitle}>
      <Heading level={1}>{line.name ?? words.noName}</Heading>
      <Standing person={person} />
      {line.toVerify.length > 0 ? (
        <CellGroup title={words.checkThese}>
          {line.toVerify.map((text) => (
            <Cell key={text} title={text} />
          ))}
        </CellGroup>
      ) : null}
      <PersonSides person={person} ownIds={new Set(own.map(({ check }) => check.checkId))} />
      {own.length > 0 ? (
        <CellGroup title={words.ownNotes}>
          {own.map(({ check, state }) => (
            <Cell key={check.checkId} title={checkText(check)} value={stateTexts[state.is]} />
          ))}
        </CellGroup>
      ) : null}
      <PersonForm season={head.season} onNote={(note) => void round.check(line.entryId, note).then(back)} />
    </Page>
  )
}

function Standing({ person }: { person: RoundPerson }) {
  const { line, presence, stayNow, leavingNow } = person
  return (
    <CellGroup title={words.standing}>
      <Cell title={words.seenPresence} value={presenceText(presence)} />
      <Cell
        title={words.stayNow}
        note={stayNow === line.stay ? undefined : `${words.declaredStay}：${stayText(line.stay)}`}
        value={stayText(stayNow)}
      />
      {leavingNow ? <Cell title={words.leavingOn} value={dayText(leavingNow)} /> : null}
      <Cell title={words.place} value={placeOf(line) || words.unknown} />
      <Cell title={words.employer_} value={line.employerName ?? words.unknown} />
      {line.number ? <Cell title={words.number} value={line.number} /> : <Paragraph>{words.added}</Paragraph>}
    </CellGroup>
  )
}
