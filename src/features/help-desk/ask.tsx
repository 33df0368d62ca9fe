import type { Region, Season, StayAnswers } from '../../../domain/contracts/shapes'
import type { Question } from '../../../domain/stay/questions'
import { Button } from '../../components/button'
import { Heading, Paragraph } from '../../components/text'
import { questionViews } from '../questions/question-views'
import { questionWords } from '../questions/words'
import { words } from './words'

interface AskProps {
  question: Question
  season: Season
  region: Region
  answers: StayAnswers
  onAnswer: (answers: StayAnswers) => void
  onSkip: () => void
  onEnough: () => void
}

/** A question as a worker gets it, asked aloud. */
export function Ask({ question, season, region, answers, onAnswer, onSkip, onEnough }: AskProps) {
  const View = questionViews[question.key]
  const about = { season, answers, place: { region, siteName: '' }, isPassing: true }
  return (
    <>
      <Heading level={1}>{question.title}</Heading>
      <Paragraph>{questionWords.why(question.why)}</Paragraph>
      <View mine={about} isLast={false} isBusy={false} refusal={undefined} onAnswer={onAnswer} />
      <Button onClick={onSkip}>{words.skip}</Button>
      <Button onClick={onEnough}>{words.enough}</Button>
    </>
  )
}
