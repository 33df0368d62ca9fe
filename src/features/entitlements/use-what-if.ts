import { useDraft } from '../../lib/draft'
import type { FactValue, OpenQuestion, WhatIfFacts } from './facts'

interface GivenAnswer {
  label: string
  text: string
  value: FactValue
}
interface WhatIfDraft {
  answers: Record<string, GivenAnswer>
  skipped: string[]
}

/** Answers given for looking only: on the phone until they are kept or taken back. */
export function useWhatIf(draftKey: string) {
  const draft = useDraft<WhatIfDraft>(`what-if:${draftKey}`, { answers: {}, skipped: [] })
  const { answers, skipped } = draft.value
  const facts: WhatIfFacts = Object.fromEntries(
    Object.entries(answers).map(([fact, { value }]) => [fact, value]),
  )
  const isSkipped = ({ fact }: OpenQuestion) => skipped.includes(fact)
  return {
    facts,
    given: Object.entries(answers).map(([fact, answer]) => ({ fact, ...answer })),
    isDue: (question: OpenQuestion) => !(question.fact in answers) && !isSkipped(question),
    isSkipped,
    answer: ({ fact, label }: OpenQuestion, value: FactValue, text: string) =>
      draft.update({ answers: { ...answers, [fact]: { label, text, value } } }),
    skip: (fact: string) => draft.update({ skipped: [...skipped, fact] }),
    takeBack: (fact: string) => {
      const { [fact]: _gone, ...rest } = answers
      draft.update({ answers: rest })
    },
    askSkipped: () => draft.update({ skipped: [] }),
    /** What was said for good needs no looking any more. */
    forget: (facts: WhatIfFacts) => {
      const rest = Object.entries(answers).filter(([fact]) => !(fact in facts))
      draft.update({ answers: Object.fromEntries(rest) })
    },
    clear: draft.clear,
    reread: draft.reread,
  }
}
export type WhatIf = ReturnType<typeof useWhatIf>
