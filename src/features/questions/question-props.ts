import type { StayAnswers } from '../../../domain/contracts/shapes'
import type { MyStay } from '../../../domain/contracts/stay'

export interface QuestionProps {
  mine: MyStay
  /** After this one nothing is asked any more. */
  isLast: boolean
  isBusy: boolean
  /** What the backend said about the answer given last. */
  refusal: string | undefined
  onAnswer: (answers: StayAnswers) => void
}
