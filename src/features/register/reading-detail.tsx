import { View } from '@tarojs/components'
import type { OpenReading } from '../../../domain/contracts/register'
import { fullDayText } from '../../../domain/calendar/day-text'
import { Clause } from '../../components/clause'
import { Notice } from '../../components/notice'
import { Heading, Paragraph, Small } from '../../components/text'
import { Timeline } from '../../components/timeline'
import { momentText } from '../../lib/format'
import { Failure } from '../stay/failure'
import { DecideForm } from './decide-form'
import { Reopen } from './decide-dialogs'
import { PreviewFigures } from './preview'
import { ReadingState } from './reading-list'
import type { Deciding } from './use-deciding'
import { words } from './words'
import './register.css'

/** One open reading: the words, what it splits, the decision, what was decided before. */
export function ReadingDetail({ deciding, todayOn }: { deciding: Deciding; todayOn: string }) {
  const { reading, write, preview } = deciding
  const { mayDecide, decided } = reading
  return (
    <>
      <Failure message={failureOf(write)} />
      <ReadingHead reading={reading} />
      <PreviewFigures state={preview} />
      {mayDecide ? <DecideForm deciding={deciding} /> : null}
      {mayDecide && decided ? <Reopen deciding={deciding} todayOn={todayOn} /> : null}
      <History reading={reading} />
    </>
  )
}

/** What belongs to a field stands there. */
function failureOf({ error }: Deciding['write']): string | undefined {
  if (!error || Object.keys(error.fields).length > 0) return undefined
  return error.code === 'VERSION_CONFLICT' ? words.conflict : error.message
}

function ReadingHead({ reading }: { reading: OpenReading }) {
  const { question, title, document, clause, place, settledBy, mayDecide, decided } = reading
  return (
    <View className="reading-head">
      <Heading level={1}>{question}</Heading>
      <View>
        <ReadingState reading={reading} />
      </View>
      <Paragraph>{`${title} · ${place.fullName}`}</Paragraph>
      <Clause text={clause} document={document} />
      {decided ? (
        <Notice tone="good" title={words.decidedAs(decided.label)}>
          <Paragraph>{words.decidedBy(decided.by, fullDayText(decided.on))}</Paragraph>
          <Paragraph>{decided.note}</Paragraph>
        </Notice>
      ) : null}
      {mayDecide ? (
        <Small>{words.settledBy(settledBy)}</Small>
      ) : (
        <Notice title={words.mayNot}>{words.settledBy(settledBy)}</Notice>
      )}
    </View>
  )
}

function History({ reading: { history } }: { reading: OpenReading }) {
  if (history.length === 0) return null
  return (
    <>
      <Heading level={2}>{words.history}</Heading>
      <Timeline
        entries={history.map(({ version, effectiveOn, text, by, note, at }) => ({
          id: String(version),
          time: momentText(at),
          title: words.historyFrom(fullDayText(effectiveOn), text),
          note: words.historyNote(by, note),
        }))}
      />
    </>
  )
}
