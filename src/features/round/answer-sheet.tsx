import { View } from '@tarojs/components'
import { codesOf, needKinds, presences, stays } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Overlay } from '../../components/dialog'
import { Heading } from '../../components/text'
import type { Note } from './noting'
import { words } from './words'
import './round.css'

interface AnswerSheetProps {
  who: string
  onNote: (note: Note) => void
  onMore: () => void
  onClose: () => void
}

/** Everything but 人在, one tap each: with the tap that opened it, a check takes two. */
export function AnswerSheet({ who, onNote, onMore, onClose }: AnswerSheetProps) {
  return (
    <Overlay title={words.sheet(who)} onClose={onClose}>
      <Answers
        title={words.sheetPresence}
        answers={(['left', 'not-found'] as const).map((presence) => ({
          text: presences[presence],
          press: () => onNote({ says: { presence } }),
        }))}
      />
      <Answers
        title={words.sheetStay}
        answers={codesOf(stays).map((stay) => ({
          text: stays[stay],
          press: () => onNote({ says: { presence: 'here', stay } }),
        }))}
      />
      <Answers
        title={words.sheetNeed}
        answers={codesOf(needKinds).map((kind) => ({
          text: needKinds[kind],
          press: () => onNote({ says: { presence: 'here' }, needs: [{ kind }] }),
        }))}
      />
      <Button onClick={onMore}>{words.sheetMore}</Button>
      <Button onClick={onClose}>{words.close}</Button>
    </Overlay>
  )
}

interface AnswersProps {
  title: string
  answers: { text: string; press: () => void }[]
}

function Answers({ title, answers }: AnswersProps) {
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <View className="round-answers">
        {answers.map(({ text, press }) => (
          <Button key={text} onClick={press}>
            {text}
          </Button>
        ))}
      </View>
    </>
  )
}
