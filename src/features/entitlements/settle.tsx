import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Fold, SteeredFold } from '../../components/fold'
import { Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { Failure } from '../stay/failure'
import { canAsk, FactQuestion } from './fact-question'
import type { Answer, FactValue, OpenQuestion } from './facts'
import type { AnswerState } from './use-answer'
import type { WhatIf } from './use-what-if'
import type { Viewer } from './viewer'
import { entitlementWords as words } from './words'
import './cards.css'

interface SettleProps {
  viewer: Viewer
  data: Answer
  state: AnswerState
  /** Only questions about these facts; all without it. */
  only?: readonly string[]
}

/** The next question, what was answered so far, and keeping it in a tap of its own. */
export function Settle({ viewer, data, state, only }: SettleProps) {
  const { whatIf, own } = state
  const [isKept, setIsKept] = useState(false)
  const settle = async (question: OpenQuestion, value: FactValue, text: string) => {
    if (!(await own.tell(question, value))) whatIf.answer(question, value, text)
  }
  const isAsked = ({ fact }: { fact: string }) => !only || only.includes(fact)
  const sayable = own.sayable(whatIf.facts)
  const keep = async () => {
    if (!(await own.keep?.(sayable))) return
    whatIf.forget(sayable)
    setIsKept(true)
  }
  return (
    <>
      <Failure message={own.error?.message} />
      <NextQuestion
        questions={data.questions.filter(isAsked)}
        festivalOn={data.season.festivalOn}
        whatIf={whatIf}
        onAnswer={(question, value, text) => void settle(question, value, text)}
      />
      <GivenAnswers whatIf={whatIf} isClosed={only !== undefined} />
      {own.keep && Object.keys(sayable).length > 0 ? (
        <Button loading={own.isKeeping} onClick={() => void keep()}>
          {viewer.as === 'employer' ? words.keepForEmployer : words.keep}
        </Button>
      ) : null}
      {whatIf.given.length > 0 && !only ? (
        <Button kind="link" onClick={whatIf.clear}>
          {words.clear}
        </Button>
      ) : null}
      {isKept ? <Toast message={words.kept} onDone={() => setIsKept(false)} /> : null}
    </>
  )
}

interface NextQuestionProps {
  questions: readonly OpenQuestion[]
  festivalOn: string
  whatIf: WhatIf
  onAnswer: (question: OpenQuestion, value: FactValue, text: string) => void
}

/** The question that would settle most, answerable on the spot, or passed over. Closed, so that results come first. */
function NextQuestion({ questions, festivalOn, whatIf, onAnswer }: NextQuestionProps) {
  const [opened, setOpened] = useState<string>()
  const askable = questions.filter(canAsk)
  const question = askable.find(whatIf.isDue)
  if (!question) return <AskSkipped count={askable.filter(whatIf.isSkipped).length} whatIf={whatIf} />
  const { fact, label, kind } = question
  // After one answer the next question is open too, but a list of provinces would push the results away.
  const isOpen = opened === fact || (opened !== undefined && kind !== 'region')
  return (
    <View className="card card-asking">
      <SteeredFold
        head={
          <>
            <Small>{words.settle}</Small>
            <View className="subheading">{label}</View>
          </>
        }
        isOpen={isOpen}
        onToggle={() => setOpened(isOpen ? undefined : fact)}
      >
        <FactQuestion
          key={fact}
          question={question}
          festivalOn={festivalOn}
          onAnswer={(value, text) => onAnswer(question, value, text)}
        />
        <Button kind="link" onClick={() => whatIf.skip(fact)}>
          {words.answerNo}
        </Button>
      </SteeredFold>
    </View>
  )
}

/** Passing over is never final. */
function AskSkipped({ count, whatIf }: { count: number; whatIf: WhatIf }) {
  if (count === 0) return null
  return <Button onClick={whatIf.askSkipped}>{words.askSkipped(count)}</Button>
}

interface GivenAnswersProps {
  whatIf: WhatIf
  /** Where they are not what the page is about. */
  isClosed: boolean
}

/** What was answered for looking only; a tap takes it back. */
function GivenAnswers({ whatIf, isClosed }: GivenAnswersProps) {
  if (whatIf.given.length === 0) return null
  const lines = whatIf.given.map(({ fact, label, text }) => (
    <Cell key={fact} title={label} value={text} onClick={() => whatIf.takeBack(fact)} />
  ))
  if (!isClosed)
    return (
      <CellGroup title={words.answered} footer={words.lookOnly}>
        {lines}
      </CellGroup>
    )
  return (
    <View className="cells-list">
      <Fold head={<View className="heading">{words.groupTitle(words.answered, lines.length)}</View>}>
        <Small>{words.lookOnly}</Small>
        <View>{lines}</View>
      </Fold>
    </View>
  )
}
