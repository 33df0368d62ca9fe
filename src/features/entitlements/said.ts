import { answerFor, type Answer } from './facts'

export interface SaidFact {
  fact: string
  label: string
  text: string
}

/** What this person said that the registration itself does not hold: each once. */
export function saidIn({ entitlements }: Pick<Answer, 'entitlements'>): SaidFact[] {
  const said = entitlements
    .flatMap(({ conditions }) => conditions)
    .flatMap(({ words: facts }) => facts)
    .flatMap(({ fact, label, words: sides }) =>
      sides
        .filter(({ evidence }) => evidence === 'self')
        .map(({ text }): [string, SaidFact] => [fact, { fact, label, text }]),
    )
    .filter(([fact]) => !isInRegistration(fact))
  return [...new Map(said).values()]
}

function isInRegistration(fact: string): boolean {
  return fact === 'worker.stay' || fact === 'worker.stayRegion' || isAnswer(fact)
}

/** Asked with the registration and changed there. */
function isAnswer(fact: string): boolean {
  return answerFor(fact, '') !== null || answerFor(fact, true) !== null
}
