import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ShortageView } from '../../../domain/contracts/shortage'
import { tierLabel } from '../../../domain/matching/tier'
import { caseStatuses, officerLevels } from '../../../domain/terms'
import { Cell, CellGroup } from '../../components/cell'
import { Clause } from '../../components/clause'
import { Notice, type Tone } from '../../components/notice'
import { Timeline } from '../../components/timeline'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { dayText } from '../../../domain/calendar/day-text'
import { momentText } from '../../lib/format'
import { ShortagePosts } from './shortage-posts'

import { words } from './words'
import './shortages.css'

interface ShortageDetailProps {
  shortage: ShortageView
  /** Opens the way to record who was found for a post; absent where the caller may not. */
  onFill?: (postId: string) => void
  onShow?: (postId: string, shown: boolean) => void
  /** Who asks is shown the enterprise only if it is not their own. */
  showsEmployer?: boolean
  /** Stands between the head and the rest: what to do now. */
  children?: ReactNode
}

/** The whole case. Employer and officer look at the very same page. */
export function ShortageDetail({
  shortage,
  onFill,
  onShow,
  showsEmployer = false,
  children,
}: ShortageDetailProps) {
  return (
    <>
      <ShortageHead shortage={shortage} showsEmployer={showsEmployer} />
      {children}
      <NextSteps shortage={shortage} />
      <ShortagePosts posts={shortage.posts} onFill={onFill} onShow={onShow} />
      <Services shortage={shortage} />
      <Heading level={2}>{words.timeline}</Heading>
      <Timeline entries={timelineOf(shortage)} />
    </>
  )
}

function ShortageHead({ shortage, showsEmployer }: { shortage: ShortageView; showsEmployer: boolean }) {
  const { tierNow, tierAtReport, headcountOpen, headcountAtReport, boundary } = shortage
  const shownTier = tierNow ?? tierAtReport
  return (
    <View className="shortage-head">
      <View className="shortage-tags">
        <Tag tone="good">{caseStatuses[shortage.status]}</Tag>
        {shortage.overdue ? <Tag tone="danger">{words.overdue}</Tag> : null}
        {showsEmployer && shortage.isKey ? <Tag tone="warn">{words.key}</Tag> : null}
      </View>
      {shortage.risenTo ? <Paragraph>{words.risen(officerLevels[shortage.risenTo])}</Paragraph> : null}
      {showsEmployer ? <Heading level={2}>{shortage.employerName}</Heading> : null}
      <View className="shortage-tier">{tierLabel(shownTier)}</View>
      <Paragraph>{tierNow === null ? words.tierNone : words.stillMissing(headcountOpen)}</Paragraph>
      {tierNow === tierAtReport ? null : (
        <Small>
          {words.tierAtReport}：{tierLabel(tierAtReport)}（{words.people(headcountAtReport)}）。
          {words.tierLess}
        </Small>
      )}
      {boundary ? <Notice title={words.boundary(boundary)}>{words.boundaryWhy(boundary)}</Notice> : null}
      <Small>
        {words.number} {shortage.number} · {shortage.region.name} · {shortage.season.name}
      </Small>
      <Small>{shortage.specialist ? words.specialist(shortage.specialist) : words.nobodyYet}</Small>
    </View>
  )
}

function NextSteps({ shortage }: { shortage: ShortageView }) {
  const { nextSteps } = shortage
  const isAssumed = nextSteps.some((step) => step.basis === 'assumed')
  return (
    <CellGroup title={words.nextSteps} footer={isAssumed ? words.assumedNote : undefined}>
      {nextSteps.length === 0 ? <Cell title={words.noSteps} /> : null}
      {nextSteps.map(({ title, dueOn, basis }) => (
        <Cell
          key={title}
          title={title}
          note={dueOn ? words.by(dayText(dueOn)) : undefined}
          value={basis === 'assumed' ? <Tag tone="warn">{words.assumed}</Tag> : undefined}
        />
      ))}
    </CellGroup>
  )
}

type Service = ShortageView['services'][number]

const serviceTones: Record<Service['state'], Tone> = { ahead: 'plain', doing: 'warn', done: 'good' }

function Services({ shortage }: { shortage: ShortageView }) {
  return (
    <View className="shortage-services">
      <Heading level={2}>{words.services}</Heading>
      {byClause(shortage.services).map(({ services, clause, document }) => (
        <View className="shortage-service" key={clause}>
          {services.map((service) => (
            <ServiceLine key={service.code} service={service} />
          ))}
          <Clause text={clause} document={document} />
        </View>
      ))}
    </View>
  )
}

function ServiceLine({ service: { label, state, progress } }: { service: Service }) {
  return (
    <View>
      <View className="shortage-row-size">
        <Heading level={3}>{label}</Heading>
        <Tag tone={serviceTones[state]}>{words.serviceStates[state]}</Tag>
      </View>
      {progress ? <Small>{progress}</Small> : null}
    </View>
  )
}

interface PromisedServices {
  services: Service[]
  clause: string
  document: string
}

/** Services promised by the same words stand together above them. */
function byClause(services: readonly Service[]): PromisedServices[] {
  const groups = new Map<string, PromisedServices>()
  for (const service of services) {
    const { clause, document } = service
    const group = groups.get(clause) ?? { services: [], clause, document }
    group.services.push(service)
    groups.set(clause, group)
  }
  return [...groups.values()]
}

function timelineOf({ timeline }: ShortageView) {
  return timeline.map(({ at, title, by, note }, place) => ({
    id: `${place}-${at}`,
    time: momentText(at),
    title,
    note: [by, note].filter(Boolean).join('：'),
  }))
}
