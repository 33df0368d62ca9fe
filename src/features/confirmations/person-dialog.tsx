import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AskedFact, Confirmable, StandingFact } from '../../../domain/contracts/fact'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Small } from '../../components/text'
import { AnswerEditor, type AnswerContext } from './answer-editor'
import { answeredOf, answerFor, likeOthers, sayOfOne, type Answers, type Said } from './answers'
import { nameOf } from './person-list'
import { standingText } from './standing-text'
import { words } from './words'

interface PersonDialogProps {
  person: Confirmable
  question: AskedFact
  context: AnswerContext
  answers: Answers
  onChange: (answers: Answers) => void
  onClose: () => void
}

/** One person's answer, apart from the others; every tap is kept, and may be dropped as a whole. */
export function PersonDialog({ person, question, context, answers, onChange, onClose }: PersonDialogProps) {
  const [before] = useState(answers)
  const { entryId } = person
  const { fact } = question
  const standing = person.facts.find((each) => each.fact === fact)
  const { all, except } = answeredOf(answers, fact)
  const isApart = entryId in except
  const say = (said: Said | null) => onChange(sayOfOne(answers, fact, { entryId, said }))
  const drop = () => {
    onChange(before)
    onClose()
  }
  const leave = (next: Answers) => {
    onChange(next)
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={words.ofPerson(nameOf(person), question.question)}
      confirmLabel={words.done}
      cancelLabel={words.close}
      onConfirm={onClose}
      onCancel={drop}
    >
      <View className="day-picker">
        {standing ? <Small>{standingText(standing)}</Small> : null}
        <AnswerEditor
          question={question}
          context={context}
          value={answerFor(answers, fact, entryId) ?? (isApart ? null : standingSaid(standing))}
          onAnswer={say}
        />
        <Button onClick={() => leave(sayOfOne(answers, fact, { entryId, said: null }))}>
          {words.skipOne}
        </Button>
        {isApart && all ? (
          <Button onClick={() => leave(likeOthers(answers, fact, entryId))}>{words.likeOthers}</Button>
        ) : null}
      </View>
    </Dialog>
  )
}

/** What stands is where correcting begins. */
function standingSaid(standing: StandingFact | undefined): Said | null {
  if (!standing || standing.value === null) return null
  return { value: standing.value, text: standing.text ?? '' }
}
