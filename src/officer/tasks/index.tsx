import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Season } from '../../../domain/contracts/shapes'
import type { Task } from '../../../domain/contracts/task'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { EmptyState, ErrorState, Loading, Stale } from '../../components/notice'
import { Page } from '../../components/page'
import { SelectField } from '../../components/select-field'
import { Paragraph, Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { SettleDialog } from '../../features/tasks/settle-dialog'
import { TaskCard } from '../../features/tasks/task-card'
import { words } from '../../features/tasks/words'
import { replace, usePageParams, type PageParams } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { usePages, type Pages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'

type Status = Task['status']
const statusChips: { value: Status; label: string }[] = [
  { value: 'open', label: words.statuses.open },
  { value: 'done', label: words.statuses.done },
]

export default function OfficerTasksPage() {
  return <OfficerGate title={words.title}>{(desk) => <Tasks desk={desk} />}</OfficerGate>
}

/** Region and status stand in the address, so that a reload and the way back lead to the same list. */
function Tasks({ desk }: { desk: OfficerDesk }) {
  const { season, seasons, regionCode, regionName, params } = desk
  const asked = usePageParams()
  const status: Status = asked.status === 'done' ? 'done' : 'open'
  const below = asked.below ?? regionCode
  const pages = usePages(
    'task.queue',
    { seasonId: season.seasonId, regionCode: below, status, limit: 20 },
    (answer) => answer.tasks,
  )
  useReturn(pages.reload)
  const go = (change: PageParams) =>
    replace('officerTasks', { ...params, regionName, status, below, ...change })
  return (
    <Page title={words.title}>
      <Paragraph>{regionName}</Paragraph>
      <SeasonPick seasons={seasons} chosen={season} onChange={(seasonId) => go({ seasonId })} />
      <Chips
        label={words.status}
        chips={statusChips}
        value={status}
        onChange={(chosen) => go({ status: chosen })}
      />
      <SubRegion rootCode={regionCode} value={below} onChange={(code) => go({ below: code })} />
      <TaskList key={status} pages={pages} status={status} season={season} />
    </Page>
  )
}

interface SubRegionProps {
  rootCode: string
  value: string
  onChange: (regionCode: string) => void
}

function SubRegion({ rootCode, value, onChange }: SubRegionProps) {
  const children = useCall('region.children', { parent: rootCode })
  const regions = children.data?.regions ?? []
  if (regions.length === 0) return null
  const options = [
    { value: rootCode, label: words.allRegions },
    ...regions.map(({ code, name }) => ({ value: code, label: name })),
  ]
  return (
    <SelectField
      id="region"
      label={words.subRegion}
      options={options}
      value={value}
      onChange={(code) => onChange(code || rootCode)}
    />
  )
}

interface TaskListProps {
  pages: Pages<Task>
  status: Status
  season: Season
}

function TaskList({ pages, status, season }: TaskListProps) {
  const [opened, setOpened] = useState<string>()
  const [done, setDone] = useState<string>()
  const task = pages.items.find(({ taskId }) => taskId === opened)
  const settled = (answer: Task, message: string) => {
    pages.patch((tasks) => tasks.filter(({ taskId }) => taskId !== answer.taskId))
    setOpened(undefined)
    setDone(message)
  }
  if (pages.status === 'error' && pages.items.length === 0)
    return <ErrorState message={pages.error?.message ?? ''} onRetry={pages.reload} />
  if (pages.status === 'loading' && pages.items.length === 0) return <Loading />
  return (
    <>
      {pages.error ? <Stale message={pages.error.message} onRetry={pages.reload} /> : null}
      {pages.items.length === 0 ? <NoTasks status={status} /> : <Small>{words.intro}</Small>}
      <View className="task-list">
        {pages.items.map((each) => (
          <TaskCard
            key={each.taskId}
            task={each}
            todayOn={season.todayOn}
            onSettle={() => setOpened(each.taskId)}
          />
        ))}
      </View>
      {pages.hasMore ? (
        <Button loading={pages.isLoadingMore} onClick={pages.more}>
          {words.more}
        </Button>
      ) : null}
      {task ? (
        <SettleDialog
          task={task}
          festivalOn={season.festivalOn}
          onDone={settled}
          onConflict={() => {
            pages.reload()
            setDone(words.conflict)
          }}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
      {done ? <Toast key={done} message={done} onDone={() => setDone(undefined)} /> : null}
    </>
  )
}

function NoTasks({ status }: { status: Status }) {
  if (status === 'done') return <EmptyState title={words.emptyDone} />
  return <EmptyState title={words.empty}>{words.emptyNote}</EmptyState>
}
