import type { NextStep } from '../contracts/shapes'
import type { Stay } from '../terms'

const steps: Record<Stay, readonly string[]> = {
  staying: ['工作人员会来核对，请留意。', '补贴要等核对后才能定。', '想法变了，随时可以改。'],
  leaving: ['日期变了，请回来改一下。', '要返岗车，可问街道工作人员。'],
  undecided: ['定下来后，回来点“改主意”。'],
}

/** What happens after a registration. No day is named: the notices name none. */
export function nextStepsFor(stay: Stay): NextStep[] {
  return steps[stay].map((title) => ({ title, dueOn: null, basis: null }))
}
