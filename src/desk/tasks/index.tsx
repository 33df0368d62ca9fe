import { useState } from 'react'
import type { Task } from '../../../domain/contracts/task'
import { taskKinds, type TaskKind } from '../../../domain/terms'
import { Button } from '../../components/button'
import { CellGroup } from '../../components/cell'
import { Chips } from '../../components/chips'
import { SteeredFold } from '../../components/fold'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { SelectField } from '../../components/select-field'
import { Paragraph } from '../../components/text'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { TaskRow } from '../../features/tasks/task-row'
import { words } from '../../features/tasks/words'
import { open, replace, usePageParams } from '../../lib/navigate'
import { useAddress } from '../../lib/use-address'
import { useCall } from '../../lib/use-call'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'
import '../../features/tasks/tasks.css'

type Status = Task['status']
type Whose = keyof typeof words.whoses

const statusChips = (['open', 'done'] as const).map((value) => ({ value, label: words.statuses[value] }))
const whoseChips = (['all', 'mine'] as const).map((value) => ({ value, label: words.whoses[value] }))
const kinds = Object.keys(taskKinds) as TaskKind[]

export default function DeskTasksPage() {
  return <OfficerGate title={words.title}>{(desk) => <Tasks desk={desk} />}</OfficerGate>
}

/** What is looked at stands in the address: a reload and the way back lead to the same list. */
function Tasks({ desk }: { desk: OfficerDesk }) {
  const { season, seasons, regionCode, regionName, params } = desk
  const asked = usePageParams()
  const [status, setStatus] = useState<Status>(asked.status === 'done' ? 'done' : 'open')
  const [whose, setWhose] = useState<Whose>(asked.whose === 'mine' ? 'mine' : 'all')
  const [kind, setKind] = useState<TaskKind | undefined>(kinds.find((each) => each === asked.kind))
  const [below, setBelow] = useState(asked.below ?? regionCode)
  const here = { ...params, regionName, status, whose, below, ...(kind && { kind }) }
  useAddress('deskTasks', here)
  const [isFiltering, setIsFiltering] = useState(false)
  const inUse = [kind && taskKinds[kind], below === regionCode ? undefined : words.onlyBelow]
    .filter((part) => part !== undefined)
    .join(' · ')
  const pages = usePages(
    'task.queue',
    {
      seasonId: season.seasonId,
      regionCode: below,
      status,
      kind,
      isMine: whose === 'mine' || undefined,
      limit: 20,
    },
    (answer) => answer.tasks,
  )
  useReturn(pages.reload)
  const isFiltered = whose === 'mine' || kind !== undefined || below !== regionCode
  const showAll = () => {
    setWhose('all')
    setKind(undefined)
    setBelow(regionCode)
  }
  return (
    <Page title={words.title}>
      <Paragraph>{regionName}</Paragraph>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(seasonId) => replace('deskTasks', { ...here, seasonId })}
      />
      <Chips label={words.status} chips={statusChips} value={status} onChange={setStatus} />
      <Chips label={words.whose} chips={whoseChips} value={whose} onChange={setWhose} />
      <SteeredFold
        head={inUse === '' ? words.filters : words.inUse(inUse)}
        isOpen={isFiltering}
        onToggle={() => setIsFiltering(!isFiltering)}
      >
        <KindSelect value={kind} onChange={setKind} />
        <SubRegion rootCode={regionCode} value={below} onChange={setBelow} />
      </SteeredFold>
      <Listed pages={pages} empty={<NoTasks {...{ status, isFiltered, showAll }} />}>
        {(tasks) => (
          <CellGroup footer={status === 'open' ? words.intro : undefined}>
            {tasks.map((task) => (
              <TaskRow
                key={task.taskId}
                task={task}
                todayOn={season.todayOn}
                onOpen={() => open('deskTask', { ...params, taskId: task.taskId })}
              />
            ))}
          </CellGroup>
        )}
      </Listed>
    </Page>
  )
}

interface KindSelectProps {
  value: TaskKind | undefined
  onChange: (kind: TaskKind | undefined) => void
}

function KindSelect({ value, onChange }: KindSelectProps) {
  const options = [
    { value: 'all', label: words.allKinds },
    ...kinds.map((each) => ({ value: each, label: taskKinds[each] })),
  ]
  return (
    <SelectField
      id="kind"
      label={words.kind}
      options={options}
      value={value ?? 'all'}
      onChange={(chosen) => onChange(kinds.find((each) => each === chosen))}
    />
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

interface NoTasksProps {
  status: Status
  isFiltered: boolean
  showAll: () => void
}

function NoTasks({ status, isFiltered, showAll }: NoTasksProps) {
  if (isFiltered)
    return (
      <EmptyState title={words.emptyFiltered} action={<Button onClick={showAll}>{words.showAll}</Button>} />
    )
  if (status === 'done') return <EmptyState title={words.emptyDone} />
  return <EmptyState title={words.empty}>{words.emptyNote}</EmptyState>
}
