import type { InputOf } from '../../../domain/contracts/registry'
import type { StayAnswers } from '../../../domain/contracts/shapes'
import { questionsFor, type Question } from '../../../domain/stay/questions'
import { consentVersion, type Stay } from '../../../domain/terms'

/** Where somebody is helped: what the officer chose for the one before still holds for the next. */
export interface HelpPlace {
  regionCode: string
  siteId: string
  placeText: string
}

/** What one person said so far. It lives in the open page alone. */
export interface Helped {
  hasAgreed: boolean
  stay: Stay | null
  name: string
  place: HelpPlace
  /** Name and place are settled; going back keeps what was typed. */
  isPlaced: boolean
  answers: StayAnswers
  /** How many of the questions are behind. */
  asked: number
}

export function freshHelped(place: HelpPlace): Helped {
  return {
    hasAgreed: false,
    stay: null,
    name: '',
    place: { ...place, placeText: '' },
    isPlaced: false,
    answers: {},
    asked: 0,
  }
}

/** The questions a worker gets, but for the name, which stands on the receipt and is asked before. */
export function questionsOf(stay: Stay): Question[] {
  return questionsFor(stay).filter(({ key }) => key !== 'name')
}

export function declareInput(
  seasonId: string,
  { stay, name, place: { regionCode, siteId, placeText }, answers }: Helped & { stay: Stay },
): InputOf<'help.declare'> {
  const text = placeText.trim()
  return {
    seasonId,
    regionCode,
    ...(siteId && { siteId }),
    ...(text && { placeText: text }),
    name: name.trim(),
    stay,
    ...(Object.keys(answers).length > 0 && { answers }),
    consent: { kind: 'helped-registration', version: consentVersion },
  }
}
