import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AskedFact, Confirmable } from '../../../domain/contracts/fact'
import { dayOfYearText } from '../../../domain/calendar/day-text'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { Notice } from '../../components/notice'
import { Heading, Paragraph, Small } from '../../components/text'
import { AnswerEditor, type AnswerContext } from './answer-editor'
import { answeredOf, sayOfAll } from './answers'
import { PersonDialog } from './person-dialog'
import { PersonList } from './person-list'
import { SaveReport } from './save-report'
import type { useConfirming } from './use-confirming'
import type { People } from './use-people'
import { words } from './words'
import './confirmations.css'

interface ConfirmingProps {
  people: People
  questions: readonly AskedFact[]
  context: AnswerContext
  state: ReturnType<typeof useConfirming>
}

/** One question at a time: the same answer for all, and whoever is different by a tap on the name. */
export function Confirming({ people, questions, context, state }: ConfirmingProps) {
  const { draft, answers, say, stale } = state
  const [opened, setOpened] = useState<string>()
  const question = questions.find(({ fact }) => fact === draft.value.fact) ?? questions[0]
  const person = people.people.find(({ entryId }) => entryId === opened)
  if (!question) return null
  return (
    <>
      {draft.wasRestored && Object.keys(answers).length > 0 ? <Small>{words.draftKept}</Small> : null}
      {questions.length > 1 ? (
        <Chips
          label={words.which}
          chips={questions.map(({ fact, label }) => ({ value: fact, label }))}
          value={question.fact}
          onChange={(fact) => draft.update({ fact })}
        />
      ) : null}
      <Together key={question.fact} {...{ people, question, context, state }} />
      <SaveReport state={state} />
      <PersonList
        key={`list-${question.fact}`}
        question={question}
        people={people.people}
        answers={answers}
        stale={stale}
        onOpen={({ entryId }) => setOpened(entryId)}
      />
      {person ? (
        <PersonDialog
          person={person}
          question={question}
          context={context}
          answers={answers}
          onChange={say}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
    </>
  )
}

interface TogetherProps extends Pick<ConfirmingProps, 'people' | 'context' | 'state'> {
  question: AskedFact
}

/** The answer for everybody at once. */
function Together({ people, question, context, state }: TogetherProps) {
  const { answers, say } = state
  const { fact } = question
  const { all, except } = answeredOf(answers, fact)
  const apart = people.people.filter(({ entryId }) => entryId in except).length
  return (
    <View className="panel">
      <Heading level={2}>{question.question}</Heading>
      <Small>{words.confirmedOf(confirmedBy(people.people, fact), people.people.length)}</Small>
      {question.kind === 'days' && context.window ? (
        <Small>
          {words.countedDays(dayOfYearText(context.window.from), dayOfYearText(context.window.to))}
        </Small>
      ) : null}
      <Heading level={3}>{words.together(people.people.length)}</Heading>
      <AnswerEditor
        isAll
        question={question}
        context={context}
        value={all}
        onAnswer={(said) => say(sayOfAll(answers, fact, said))}
      />
      {all ? (
        <Button kind="link" onClick={() => say(sayOfAll(answers, fact, null))}>
          {words.notTogether}
        </Button>
      ) : null}
      <Small>{apart > 0 ? words.apart(apart) : words.togetherHint}</Small>
      {people.isWhole ? null : (
        <Notice>{people.error ? words.notWhole : words.reading(people.people.length)}</Notice>
      )}
    </View>
  )
}

function confirmedBy(people: readonly Confirmable[], fact: string): number {
  return people.filter(({ facts }) =>
    facts.some((standing) => standing.fact === fact && hasOwnWord(standing)),
  ).length
}

function hasOwnWord({ evidence, ownText }: Confirmable['facts'][number]): boolean {
  return evidence === 'employer' || ownText !== null
}

/** How the notices' empty state tells people to agree. */
export function NobodyYet() {
  return (
    <>
      <Heading level={1}>{words.nobody}</Heading>
      {words.nobodySteps.map((step, place) => (
        <Paragraph key={step}>{`${place + 1}. ${step}`}</Paragraph>
      ))}
      <Small>{words.introPrivate}</Small>
    </>
  )
}
