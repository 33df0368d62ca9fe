import { useState } from 'react'
import { Text } from '@tarojs/components'
import type { AskedFact, Confirmable, StandingFact } from '../../../domain/contracts/fact'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Paragraph } from '../../components/text'
import { TextField } from '../../components/text-field'
import { answeredOf, answerFor, isSaidAlready, type Answers, type Said } from './answers'
import { standingText } from './standing-text'
import { words } from './words'

const shownAtOnce = 20
/** Fewer are found at a glance. */
const searchedFrom = 12

interface PersonListProps {
  question: AskedFact
  people: readonly Confirmable[]
  answers: Answers
  /** Whose record changed while it was being saved. */
  stale: ReadonlySet<string>
  onOpen: (person: Confirmable) => void
}

/** Who agreed to share, each with what stands and what is about to be said; a tap corrects one person. */
export function PersonList({ question, people, answers, stale, onOpen }: PersonListProps) {
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState(shownAtOnce)
  const wanted = search.trim()
  const found = wanted ? people.filter(({ name }) => name?.includes(wanted)) : people
  return (
    <>
      {people.length >= searchedFrom ? (
        <TextField id="find" label={words.find} maxLength={30} value={search} onInput={setSearch} />
      ) : null}
      {found.length === 0 ? <Paragraph>{words.findNone}</Paragraph> : null}
      {found.length > 0 ? (
        <CellGroup title={words.people(found.length)}>
          {found.slice(0, shown).map((person) => (
            <PersonRow
              key={person.entryId}
              person={person}
              question={question}
              answers={answers}
              isStale={stale.has(person.entryId)}
              onOpen={() => onOpen(person)}
            />
          ))}
        </CellGroup>
      ) : null}
      {found.length > shown ? (
        <Button onClick={() => setShown(shown + shownAtOnce)}>
          {words.more(Math.min(shownAtOnce, found.length - shown))}
        </Button>
      ) : null}
    </>
  )
}

interface PersonRowProps {
  person: Confirmable
  question: AskedFact
  answers: Answers
  isStale: boolean
  onOpen: () => void
}

function PersonRow({ person, question, answers, isStale, onOpen }: PersonRowProps) {
  const standing = person.facts.find(({ fact }) => fact === question.fact)
  const said = answerFor(answers, question.fact, person.entryId)
  const isSkipped = said === null && person.entryId in answeredOf(answers, question.fact).except
  return (
    <Cell
      title={nameOf(person)}
      note={
        <>
          {standing ? <Text>{standingText(standing)}</Text> : null}
          {isStale ? <Text>{` ${words.changedMeanwhile}`}</Text> : null}
        </>
      }
      value={<Coming said={said} standing={standing} isSkipped={isSkipped} />}
      onClick={onOpen}
    />
  )
}

interface ComingProps {
  said: Said | null
  standing: StandingFact | undefined
  isSkipped: boolean
}

/** What saving would do for this person. */
function Coming({ said, standing, isSkipped }: ComingProps) {
  if (!said) return <Text>{isSkipped ? words.skipped : ''}</Text>
  if (standing && isSaidAlready(standing, said.value)) return <Text>{words.saidAlready}</Text>
  return <Text className="confirm-said">{words.toSave(said.text)}</Text>
}

export function nameOf({ name }: Confirmable): string {
  return name ?? words.noName
}
