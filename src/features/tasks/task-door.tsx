import { Cell } from '../../components/cell'
import { open, type PageParams } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'
import { words } from './words'

/** Counted up to here; beyond it nobody needs the exact number. */
const countedUpTo = 20

interface TaskDoorProps {
  seasonId: string
  regionCode: string
  params: PageParams
}

/** The way to the tasks, with how many wait. */
export function TaskDoor({ seasonId, regionCode, params }: TaskDoorProps) {
  const waiting = useCall('task.queue', { seasonId, regionCode, status: 'open', limit: countedUpTo })
  useReturn(waiting.reload)
  return (
    <Cell
      title={words.title}
      value={waiting.data ? countOf(waiting.data) : undefined}
      onClick={() => open('deskTasks', params)}
    />
  )
}

function countOf({ tasks, next }: { tasks: unknown[]; next: string | null }): string {
  return tasks.length === 0 ? words.doorNone : words.door(tasks.length, next !== null)
}
