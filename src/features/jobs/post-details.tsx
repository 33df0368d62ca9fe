import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { fullDayText } from '../../../domain/calendar/day-text'
import { applicationStatuses, trades } from '../../../domain/terms'
import { Cell, CellGroup } from '../../components/cell'
import { Clause } from '../../components/clause'
import { ListenButton } from '../../components/listen-button'
import { Notice } from '../../components/notice'
import { Heading, Paragraph } from '../../components/text'
import { momentText } from '../../lib/format'
import { open } from '../../lib/navigate'
import { neededText } from './needed-text'
import { PostTags } from './job-row'
import { PostCodes } from './post-codes'
import { PostShare } from './post-share'
import { Wage, wageText } from './wage'
import { jobWords as words } from './words'
import './jobs.css'

export type PostAnswer = OutputOf<'board.get'>

/** Everything a post says, where else it is shown, and its two codes. */
export function PostDetails({ answer }: { answer: PostAnswer }) {
  const { season, post, isOpen, application, keptFor, fairs, codes } = answer
  const facts = [words.wanted(post.headcount), neededText(post.neededBy, season.todayOn)]
  const heard = [trades[post.trade], wageText(post.wageFen), post.employerName, ...facts].join('，')
  return (
    <>
      {isOpen ? null : (
        <Notice tone="warn" title={words.closed}>
          {words.closedNote}
        </Notice>
      )}
      {application && application.status !== 'withdrawn' ? (
        <Notice tone={application.status === 'declined' ? 'warn' : 'good'} title={words.already}>
          {applicationStatuses[application.status]}。
          {application.answer || (application.status === 'sent' ? words.noAnswer : '')}
        </Notice>
      ) : null}
      <View className="job-head">
        <Heading level={1}>{trades[post.trade]}</Heading>
        <Wage wageFen={post.wageFen} />
        <View className="job-line">
          <PostTags post={post} />
        </View>
      </View>
      <CellGroup>
        <Cell title={post.employerName} note={words.employer} />
        <Cell title={post.region.fullName} note={words.region} />
        {isOpen ? <Cell title={facts[0]} note={facts[1]} /> : null}
        <Cell title={words.confirmedOn} value={fullDayText(post.freshOn)} />
      </CellGroup>
      <ListenButton text={heard} />
      {post.isStale && isOpen ? <Notice tone="warn">{words.staleNote}</Notice> : null}
      {keptFor ? <KeptFor keptFor={keptFor} /> : null}
      {fairs.length > 0 ? <FairsOfPost answer={answer} /> : null}
      <PostShare post={post} />
      {isOpen ? <PostCodes codes={codes} trade={post.trade} /> : null}
    </>
  )
}

/** A last resort: whom the post is kept for, and the words it rests on. */
export function KeptFor({ keptFor }: { keptFor: NonNullable<PostAnswer['keptFor']> }) {
  const { difficulties, clause, document } = keptFor
  return (
    <View className="panel">
      <Heading level={2}>{words.keptFor}</Heading>
      {difficulties.map((each) => (
        <Paragraph key={each}>· {each}</Paragraph>
      ))}
      <Paragraph>{words.keptForNote}</Paragraph>
      <Clause text={clause} document={document} />
    </View>
  )
}

function FairsOfPost({ answer: { fairs, post, season } }: { answer: PostAnswer }) {
  const { seasonId } = season
  return (
    <CellGroup title={words.fairsOfPost}>
      {fairs.map(({ fairId, title, startsAt }) => (
        <Cell
          key={fairId}
          title={title}
          note={momentText(startsAt)}
          onClick={() => open('jobsFairs', { seasonId, regionCode: post.region.code.slice(0, 6) })}
        />
      ))}
    </CellGroup>
  )
}
