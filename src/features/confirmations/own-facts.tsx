import { View } from '@tarojs/components'
import type { AskedFact, StandingFact } from '../../../domain/contracts/fact'
import type { OutputOf } from '../../../domain/contracts/registry'
import { Button } from '../../components/button'
import { SteeredFold } from '../../components/fold'
import { EmptyState, Notice } from '../../components/notice'
import { Paragraph, Small } from '../../components/text'
import { Toast, UndoBar } from '../../components/undo-bar'
import { canAsk, FactQuestion } from '../entitlements/fact-question'
import { Failure } from '../stay/failure'
import { standingText } from './standing-text'
import { hasOwnWord, type useOwnFacts } from './use-own-facts'
import { words } from './words'
import './confirmations.css'

type OwnFactsState = ReturnType<typeof useOwnFacts>

interface OwnFactsProps {
  facts: OutputOf<'employer.facts'>
  festivalOn: string
  own: OwnFactsState
}

/** One question a row: what stands, who says so, and the answer behind a tap. */
export function OwnFacts({ facts, festivalOn, own }: OwnFactsProps) {
  const { error } = own.write
  const questions = facts.questions.filter(canAsk)
  if (questions.length === 0) return <EmptyState title={words.factsNone} />
  return (
    <>
      <Failure message={error?.code === 'VERSION_CONFLICT' ? words.conflict : error?.message} />
      <View className="cells-list">
        {questions.map((question) => (
          <FactRow
            key={question.fact}
            question={question}
            standing={facts.facts.find(({ fact }) => fact === question.fact)}
            festivalOn={festivalOn}
            own={own}
          />
        ))}
      </View>
    </>
  )
}

interface FactRowProps {
  question: AskedFact
  standing: StandingFact | undefined
  festivalOn: string
  own: OwnFactsState
}

function FactRow({ question, standing, festivalOn, own }: FactRowProps) {
  const { fact } = question
  const pending = own.pending[fact]
  const head = (
    <>
      <View className="fact-question">{question.question}</View>
      <Small>{standing?.evidence ? standingText(standing, words.byEmployer) : words.notSaid}</Small>
    </>
  )
  return (
    <>
      <SteeredFold
        head={head}
        isOpen={own.opened === fact}
        onToggle={() => own.open(own.opened === fact ? '' : fact)}
      >
        <View className="day-picker">
          <FactQuestion
            question={question}
            festivalOn={festivalOn}
            onAnswer={(value, text) => void own.say(question, { value, text })}
          />
          {hasOwnWord(standing) ? (
            <Button kind="link" onClick={() => void own.takeBack(fact)}>
              {words.takeBack}
            </Button>
          ) : null}
        </View>
      </SteeredFold>
      {pending && !own.write.isRunning ? (
        <Notice tone="warn">
          <View className="day-picker">
            <Paragraph>{words.pending(pending.text)}</Paragraph>
            <Button onClick={() => void own.say(question, pending)}>{words.again}</Button>
            <Button kind="link" onClick={() => own.drop(fact)}>
              {words.dropIt}
            </Button>
          </View>
        </Notice>
      ) : null}
    </>
  )
}

/** What was just kept, with ten seconds to take it back where the word before is known. */
export function OwnFactDone({ own }: { own: OwnFactsState }) {
  const { done, setDone, undo } = own
  if (!done) return null
  const message = done.text === 'saved' ? words.factSaved : words.takenBack
  const isOver = () => setDone(undefined)
  if (!done.before) return <Toast message={message} onDone={isOver} />
  return <UndoBar message={message} onUndo={() => undo(done)} onDone={isOver} />
}
