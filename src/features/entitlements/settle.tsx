import { useState, type ComponentProps } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Heading } from '../../components/text'
import { canAsk, FactQuestion } from './fact-question'
import type { FactValue, OpenQuestion } from './facts'
import type { WhatIf } from './use-what-if'
import { entitlementWords as words } from './words'
import './cards.css'

interface SettleProps {
  questions: readonly OpenQuestion[]
  festivalOn: string
  whatIf: WhatIf
  onAnswer: (question: OpenQuestion, value: FactValue, text: string) => void
}

/** The question that would settle most, answerable on the spot, or passed over. */
export function Settle({ questions, festivalOn, whatIf, onAnswer }: SettleProps) {
  const question = questions.find((candidate) => canAsk(candidate) && whatIf.isDue(candidate))
  if (!question) return whatIf.skippedCount > 0 ? <AskSkipped whatIf={whatIf} /> : null
  return (
    <View className="card">
      <Heading level={2}>{words.settle}</Heading>
      <Heading level={3}>{question.label}</Heading>
      <Folded
        key={question.fact}
        question={question}
        festivalOn={festivalOn}
        onAnswer={(value, text) => onAnswer(question, value, text)}
      />
      <Button kind="link" onClick={() => whatIf.skip(question.fact)}>
        {words.answerNo}
      </Button>
    </View>
  )
}

/** Passing over is never final. */
function AskSkipped({ whatIf }: { whatIf: WhatIf }) {
  return <Button onClick={whatIf.askSkipped}>{words.askSkipped(whatIf.skippedCount)}</Button>
}

/** A list of provinces would push the results away: it opens on a tap. */
function Folded(props: ComponentProps<typeof FactQuestion>) {
  const [isOpen, setIsOpen] = useState(props.question.kind !== 'region')
  if (isOpen) return <FactQuestion {...props} />
  return <Button onClick={() => setIsOpen(true)}>{words.pickRegion}</Button>
}

/** What was answered for looking only; a tap takes it back. */
export function GivenAnswers({ whatIf, footer }: { whatIf: WhatIf; footer: string }) {
  if (whatIf.given.length === 0) return null
  return (
    <>
      <CellGroup title={words.answered} footer={footer}>
        {whatIf.given.map(({ fact, label, text }) => (
          <Cell key={fact} title={label} value={text} onClick={() => whatIf.takeBack(fact)} />
        ))}
      </CellGroup>
      <Button kind="link" onClick={whatIf.clear}>
        {words.clear}
      </Button>
    </>
  )
}
