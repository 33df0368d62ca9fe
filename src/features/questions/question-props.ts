import type { StayAnswers } from '../../../domain/contracts/shapes'
import type { MyStay } from '../../../domain/contracts/stay'

/** What a question looks at: of one's own registration, or of somebody's whom an officer helps. */
export interface AskedAbout extends Pick<MyStay, 'season' | 'answers' | 'place'> {
  /** Said by somebody else than the owner of this phone: nothing of it stays behind. */
  isPassing?: boolean
}

export interface QuestionProps {
  mine: AskedAbout
  /** After this one nothing is asked any more. */
  isLast: boolean
  isBusy: boolean
  /** What the backend said about the answer given last. */
  refusal: string | undefined
  onAnswer: (answers: StayAnswers) => void
}
