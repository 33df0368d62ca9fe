import type { ReactNode } from 'react'
import type { QuestionKey } from '../../../domain/stay/questions'
import { ChildrenQuestion } from './children-question'
import { EmployerQuestion } from './employer-question'
import { FrontlineQuestion } from './frontline-question'
import { HukouQuestion } from './hukou-question'
import { LeavingQuestion } from './leaving-question'
import { NameQuestion } from './name-question'
import type { QuestionProps } from './question-props'
import { ReturningQuestion } from './returning-question'
import { TravelQuestion } from './travel-question'

/** How each question is asked. A new question is a line in domain/stay/questions.ts, a component and a line here. */
export const questionViews: Record<QuestionKey, (props: QuestionProps) => ReactNode> = {
  leavingOn: LeavingQuestion,
  returning: ReturningQuestion,
  travel: TravelQuestion,
  employer: EmployerQuestion,
  hukou: HukouQuestion,
  frontline: FrontlineQuestion,
  childrenAtHome: ChildrenQuestion,
  name: NameQuestion,
}
