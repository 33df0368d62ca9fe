import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ListenButton } from '../../components/listen-button'
import { Notice } from '../../components/notice'
import { Heading, Paragraph, Small } from '../../components/text'
import type { MyStay } from '../../../domain/contracts/stay'
import type { StayAnswers } from '../../../domain/contracts/shapes'
import { Failure } from '../stay/failure'
import type { MyStayState } from '../stay/use-my-stay'
import { useStayWrite } from '../stay/use-stay-write'
import { questionViews } from './question-views'
import { blankAnswers, openStepAfter, type Step } from './steps'
import { questionWords as words } from './words'
import './question.css'

interface QuestionPageProps {
  state: MyStayState
  mine: MyStay
  step: Step
  /** Opened to change this one answer: afterwards back to where it was opened. */
  isEdit: boolean
  /** Goes on; `mine` as it stands after the answer, or as it was when skipped. */
  onLeave: (mine: MyStay) => void
}

/** One question: how far along, why it is asked, the answer, a way past it. */
export function QuestionPage({ state, mine, step, isEdit, onLeave }: QuestionPageProps) {
  const write = useStayWrite('stay.answer', state)
  const { question } = step
  const Question = questionViews[question.key]
  const answer = async (answers: StayAnswers) => {
    const after = await write.run({ seasonId: mine.season.seasonId, version: mine.version, answers })
    if (after) onLeave(after)
  }
  const refusal = write.isConflict ? undefined : write.error?.message
  return (
    <>
      {isEdit ? null : <Small>{words.progress(step.position, step.total)}</Small>}
      <Heading level={1}>{question.title}</Heading>
      <View className="question-why">
        <Paragraph>{words.why(question.why)}</Paragraph>
        <ListenButton text={`${question.title}${words.why(question.why)}`} />
      </View>
      {write.isConflict ? <Notice tone="warn">{words.conflict}</Notice> : null}
      {refusal && question.key !== 'name' ? <Failure message={refusal} /> : null}
      <Question
        mine={mine}
        isLast={isEdit || !openStepAfter(mine, question.key)}
        isBusy={write.isRunning}
        refusal={refusal}
        onAnswer={(answers) => void answer(answers)}
      />
      {isEdit && !mine.open.includes(question.key) ? (
        <Button onClick={() => void answer(blankAnswers[question.key])}>{words.erase}</Button>
      ) : null}
      <Button onClick={() => onLeave(mine)}>{isEdit ? words.keep : words.skip}</Button>
    </>
  )
}
