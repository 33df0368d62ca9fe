import { View } from '@tarojs/components'
import type { Checkup } from '../../../domain/contracts/lab'
import { fullDayText } from '../../../domain/calendar/day-text'
import { Cell, CellGroup } from '../../components/cell'
import { Clause } from '../../components/clause'
import { DataTable } from '../../components/data-table'
import { Notice } from '../../components/notice'
import { Heading, Paragraph, Small } from '../../components/text'
import { PayerTable, TurnFigures, VerdictFigures } from '../register/figures'
import { words } from './words'
import './lab.css'

/** What came of trying: the papers first, then what the draft would come to. */
export function CheckupReport({ checkup }: { checkup: Checkup }) {
  const { problems, policy, cases, run } = checkup
  return (
    <View className="lab-part">
      {policy ? (
        <>
          <Notice tone={problems.length === 0 ? 'good' : 'plain'} title={words.readable}>
            {words.policyLine(policy.title, policy.version)}
          </Notice>
          <Clause text={policy.clause} document={policy.document} />
        </>
      ) : null}
      <Problems title={words.problems(problems.length)} problems={problems} />
      <CaseReport cases={cases} isRead={policy !== null} />
      <DryRun run={run} />
    </View>
  )
}

/** Where, and what to do about it. */
function Problems({ title, problems }: { title: string; problems: Checkup['problems'] }) {
  if (problems.length === 0) return null
  return (
    <CellGroup title={title}>
      {problems.map(({ path, reason }, place) => (
        <Cell
          key={`${place}-${path}`}
          title={<View className="lab-path">{path}</View>}
          note={<View className="lab-reason">{reason}</View>}
        />
      ))}
    </CellGroup>
  )
}

function CaseReport({ cases, isRead }: { cases: Checkup['cases']; isRead: boolean }) {
  const { problems, total, failed, lacking } = cases
  const columns = [
    { key: 'name', title: words.caseName },
    { key: 'expected', title: words.expected },
    { key: 'actual', title: words.actual },
  ] as const
  const rows = failed.map(({ name, what, expected, actual }) => ({
    name: words.caseWhat(name, what),
    expected,
    actual,
  }))
  return (
    <>
      <Problems title={words.caseProblems(problems.length)} problems={problems} />
      {isRead && problems.length === 0 ? <Heading level={2}>{words.casesTitle}</Heading> : null}
      {isRead && total > 0 && failed.length === 0 ? (
        <Notice tone="good">{words.allRight(total)}</Notice>
      ) : null}
      {failed.length > 0 ? (
        <DataTable title={words.failed(failed.length)} columns={columns} rows={rows} />
      ) : null}
      {lacking.length > 0 ? (
        <CellGroup title={words.lacking(lacking.length)} footer={words.lackingNote}>
          {lacking.map((boundary) => (
            <Cell key={boundary} title={boundary} />
          ))}
        </CellGroup>
      ) : null}
    </>
  )
}

function DryRun({ run }: Pick<Checkup, 'run'>) {
  if (!run) return <Small>{words.noRun}</Small>
  const { people, asOf, verdicts, payers, cliffs, turns } = run
  return (
    <>
      <Heading level={2}>{words.run}</Heading>
      <Small>{words.runNote(people, fullDayText(asOf))}</Small>
      <VerdictFigures title={words.verdicts} verdicts={verdicts} />
      <PayerTable title={words.payers} payers={payers} />
      <Cliffs cliffs={cliffs} />
      <Heading level={2}>{words.turns}</Heading>
      {turns === null ? <Paragraph>{words.turnsNew}</Paragraph> : <TurnFigures turns={turns} />}
    </>
  )
}

function Cliffs({ cliffs }: Pick<NonNullable<Checkup['run']>, 'cliffs'>) {
  if (cliffs.length === 0) return <Paragraph>{words.cliffsNone}</Paragraph>
  const columns = [
    { key: 'label', title: words.condition },
    { key: 'text', title: words.heads, isNumber: true },
    { key: 'money', title: words.wouldGet, isNumber: true },
  ] as const
  const rows = cliffs.map(({ label, text, payers }) => ({
    label,
    text,
    money: payers.map((payer) => `${payer.label} ${payer.text}`).join('；') || words.noMoney,
  }))
  return <DataTable title={words.cliffs} columns={columns} rows={rows} />
}
