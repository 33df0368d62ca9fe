import { useState } from 'react'
import { View } from '@tarojs/components'
import type { LedgerView } from '../../../domain/contracts/ledger'
import { Button } from '../../components/button'
import { Fold } from '../../components/fold'
import { SentenceDialog } from '../../components/sentence-dialog'
import { Heading, Paragraph, Small } from '../../components/text'
import { momentText } from '../../lib/format'
import type { OneEntry } from './use-entry'
import { words } from './words'

type Problem = LedgerView['problems'][number]

/** What stands in this employer's way until somebody writes how it was solved. */
export function ProblemList({ entry, one }: { entry: LedgerView; one: OneEntry }) {
  const [solving, setSolving] = useState<Problem>()
  const [isAdding, setIsAdding] = useState(false)
  const open = entry.problems.filter(({ closedAt }) => closedAt === null)
  const solved = entry.problems.filter(({ closedAt }) => closedAt !== null)
  const dialog = { id: 'sentence', confirmLabel: words.save, isBusy: one.isBusy, failure: one.failure }
  return (
    <View className="panel">
      <Heading level={2}>{words.problems}</Heading>
      {open.length === 0 ? <Paragraph>{words.noProblems}</Paragraph> : null}
      {open.map((problem) => (
        <View className="cells" key={problem.problemId}>
          <ProblemText problem={problem} />
          <Button onClick={() => setSolving(problem)} label={`${words.solve}：${problem.text}`}>
            {words.solve}
          </Button>
        </View>
      ))}
      <Button id="add-problem" onClick={() => setIsAdding(true)}>
        {words.addProblem}
      </Button>
      {solved.length > 0 ? (
        <View>
          <Fold head={words.solved(solved.length)}>
            {solved.map((problem) => (
              <ProblemText key={problem.problemId} problem={problem} />
            ))}
          </Fold>
        </View>
      ) : null}
      {isAdding ? (
        <SentenceDialog
          {...dialog}
          title={words.addProblem}
          label={words.problem}
          hint={words.problemHint}
          missing={words.problemMissing}
          onSave={(text) => void one.problem(text).then((worked) => worked && setIsAdding(false))}
          onClose={() => setIsAdding(false)}
        />
      ) : null}
      {solving ? (
        <SentenceDialog
          {...dialog}
          title={words.solve}
          note={solving.text}
          label={words.solution}
          hint={words.solutionHint}
          missing={words.solutionMissing}
          onSave={(text) =>
            void one.solve(solving.problemId, text).then((worked) => worked && setSolving(undefined))
          }
          onClose={() => setSolving(undefined)}
        />
      ) : null}
    </View>
  )
}

function ProblemText({ problem: { text, by, openedAt, closedAt, solution } }: { problem: Problem }) {
  return (
    <View>
      <View>{text}</View>
      <Small>{words.openedBy(by, momentText(openedAt))}</Small>
      {closedAt === null ? null : <Small>{words.solvedBy(solution)}</Small>}
    </View>
  )
}
