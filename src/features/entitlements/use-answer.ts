import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'
import { useOwnWord } from './use-own-word'
import { useWhatIf } from './use-what-if'
import { askedBy, draftKeyOf, type AnswerAction, type Viewer } from './viewer'

/** The list a viewer sees, with what they answered for looking only, and how they may say it for good. */
export function useAnswer(viewer: Viewer) {
  const whatIf = useWhatIf(draftKeyOf(viewer))
  const { name, input } = askedBy(viewer, whatIf.facts)
  const answer = useCall<AnswerAction>(name, input)
  useReturn(() => {
    whatIf.reread()
    answer.reload()
  })
  const own = useOwnWord(viewer, answer.reload)
  return { answer, whatIf, own }
}
export type AnswerState = ReturnType<typeof useAnswer>
