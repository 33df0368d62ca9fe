import type { StayAnswers } from '../../../domain/contracts/shapes'
import type { MyStay } from '../../../domain/contracts/stay'
import { questionsFor, type Question, type QuestionKey } from '../../../domain/stay/questions'

export interface Step {
  question: Question
  /** Counted from 1 over all questions of this stay, so that a reload shows the same number. */
  position: number
  total: number
}

function stepsOf(mine: MyStay): Step[] {
  const questions = questionsFor(mine.stay)
  const total = questions.filter(({ isAside }) => !isAside).length
  return questions.map((question, index) => ({ question, position: index + 1, total }))
}

export function stepOf(mine: MyStay, key: string | undefined): Step | null {
  return stepsOf(mine).find((step) => step.question.key === key) ?? null
}

/** The next open question after the given one; without one, the first open one. */
export function openStepAfter(mine: MyStay, key: QuestionKey | null): Step | null {
  const steps = stepsOf(mine)
  const from = steps.findIndex((step) => step.question.key === key) + 1
  return steps.slice(from).find((step) => mine.open.includes(step.question.key)) ?? null
}

/** What takes a question's answer back. */
export const blankAnswers: Record<QuestionKey, StayAnswers> = {
  leavingOn: { leavingOn: null },
  returning: { returning: null, returnOn: null },
  travel: { travel: null },
  employer: { employerId: null },
  hukou: { hukou: null },
  frontline: { frontline: null },
  childrenAtHome: { childrenAtHome: null },
  name: { name: null },
}

/** The page on which an answer is given; null for what is not asked there. */
export function questionOf(answerKey: string): QuestionKey | null {
  for (const [question, answers] of Object.entries(blankAnswers)) {
    if (question === answerKey || answerKey in answers) return question as QuestionKey
  }
  return null
}
