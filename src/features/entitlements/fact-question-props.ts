import type { FactValue, OpenQuestion } from './facts'

export interface FactQuestionProps {
  question: OpenQuestion
  festivalOn: string
  /** The value, and how to show it. */
  onAnswer: (value: FactValue, text: string) => void
}
