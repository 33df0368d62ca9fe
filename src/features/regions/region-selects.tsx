import type { OfficerLevel } from '../../../domain/terms'
import { SelectField } from '../../components/select-field'
import { ErrorState } from '../../components/notice'
import { useCall } from '../../lib/use-call'
import { levelOfRegion } from './region-level'

export interface RegionStep {
  code: string
  name: string
  hasChildren: boolean
}

interface RegionSelectsProps {
  id: string
  label: string
  /** null starts at the provinces. */
  rootCode: string | null
  /** How far down to go. */
  goal: OfficerLevel
  path: readonly RegionStep[]
  onChange: (path: RegionStep[]) => void
  error?: string
}

/** From the root down to the goal, one list below the other; the next list comes when the one above is answered. */
export function RegionSelects({ id, label, rootCode, goal, path, onChange, error }: RegionSelectsProps) {
  const last = path[path.length - 1]
  const goesOn = !last || (last.hasChildren && levelOfRegion(last.code) !== goal)
  const parents = [rootCode, ...path.map((step) => step.code)].slice(0, path.length + (goesOn ? 1 : 0))
  return (
    <>
      {parents.map((parent, depth) => (
        <RegionSelect
          key={parent ?? 'country'}
          id={depth === 0 ? id : `${id}-${depth}`}
          label={depth === 0 ? `${label}：${childWord(parent)}` : childWord(parent)}
          parent={parent}
          value={path[depth]?.code ?? ''}
          error={depth === parents.length - 1 ? error : undefined}
          onPick={(step) => onChange([...path.slice(0, depth), step])}
        />
      ))}
    </>
  )
}

const childWords = { province: '市', city: '区县', district: '街道', street: '社区', community: '' } as const

/** What the list below a region offers. */
function childWord(parent: string | null): string {
  return parent === null ? '省份' : childWords[levelOfRegion(parent)]
}

interface RegionSelectProps {
  id: string
  label: string
  parent: string | null
  value: string
  error: string | undefined
  onPick: (step: RegionStep) => void
}

function RegionSelect({ id, label, parent, value, error, onPick }: RegionSelectProps) {
  const state = useCall('region.children', { parent })
  if (state.status === 'error') return <ErrorState message={state.error.message} onRetry={state.reload} />
  const regions = state.data?.regions ?? []
  const pick = (code: string) => {
    const region = regions.find((each) => each.code === code)
    if (region) onPick(region)
  }
  return (
    <SelectField
      id={id}
      label={label}
      options={regions.map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      onChange={pick}
      error={error}
    />
  )
}

/** True once the path reached the goal, or the finest division there is on the way to it. */
export function reaches(path: readonly RegionStep[], goal: OfficerLevel): boolean {
  const last = path[path.length - 1]
  return (
    last !== undefined && (levelOfRegion(last.code) === goal || (!last.hasChildren && last.code.length >= 6))
  )
}
