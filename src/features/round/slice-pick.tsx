import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { siteKinds } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { OptionalSelect } from '../../components/optional-select'
import { SelectField } from '../../components/select-field'
import { Heading, Paragraph, Small } from '../../components/text'
import { useCall } from '../../lib/use-call'
import type { Slice } from './kept'
import { words } from './words'

interface SlicePickProps {
  seasonId: string
  /** The officer's own region: nothing wider can be taken. */
  rootCode: string
  /** A list is on the phone already and gives way. */
  isReplacing: boolean
  isTaking: boolean
  onTake: (slice: Slice) => void
}

/** Which part of the roster to take along: a region, then a building or an employer in it. */
export function SlicePick({ seasonId, rootCode, isReplacing, isTaking, onTake }: SlicePickProps) {
  const [path, setPath] = useState<string[]>([rootCode])
  const [siteId, setSiteId] = useState('')
  const [employerId, setEmployerId] = useState('')
  const regionCode = path[path.length - 1] ?? rootCode
  const below = useCall('site.list', { regionCode })
  const go = (next: string[]) => {
    setPath(next)
    setSiteId('')
    setEmployerId('')
  }
  const slice = { seasonId, regionCode, ...(siteId && { siteId }), ...(employerId && { employerId }) }
  return (
    <Loaded state={below}>
      {(tree) => (
        <View className="panel">
          <Heading level={2}>{isReplacing ? words.chooseOther : words.choose}</Heading>
          <Paragraph>{words.chosen(chosenText(tree, siteId))}</Paragraph>
          {path.length > 1 ? <Button onClick={() => go(path.slice(0, -1))}>{words.wider}</Button> : null}
          <Narrower tree={tree} siteId={siteId} onRegion={(code) => go([...path, code])} onSite={setSiteId} />
          <EmployerPick regionCode={regionCode} value={employerId} onChange={setEmployerId} />
          {isReplacing ? <Notice tone="warn">{words.replacing}</Notice> : null}
          <Button
            kind={isReplacing ? 'plain' : 'primary'}
            id="take"
            loading={isTaking}
            onClick={() => onTake(slice)}
          >
            {words.take}
          </Button>
          <Small>{words.takeNote}</Small>
        </View>
      )}
    </Loaded>
  )
}

type Tree = OutputOf<'site.list'>

function chosenText({ region, sites }: Tree, siteId: string): string {
  const site = sites.find((each) => each.siteId === siteId)
  return site ? `${region.name} · ${site.name}` : words.whole(region.name)
}

interface NarrowerProps {
  tree: Tree
  siteId: string
  onRegion: (code: string) => void
  onSite: (siteId: string) => void
}

function Narrower({ tree: { regions, sites }, siteId, onRegion, onSite }: NarrowerProps) {
  const options = regions.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      {regions.length > 0 ? (
        <SelectField id="further" label={words.further} options={options} value="" onChange={onRegion} />
      ) : null}
      <SitePick sites={sites} value={siteId} onChange={onSite} />
    </>
  )
}

interface SitePickProps {
  sites: Tree['sites']
  value: string
  onChange: (siteId: string) => void
}

/** A building or grid of the region; none chosen means all of it. */
function SitePick({ sites, value, onChange }: SitePickProps) {
  const options = sites
    .filter(({ isRetired }) => !isRetired)
    .map(({ siteId, kind, name }) => ({ value: siteId, label: `${name}（${siteKinds[kind]}）` }))
  const about = { id: 'site', label: words.site, noneLabel: words.allSites }
  return <OptionalSelect {...about} options={options} value={value} onChange={onChange} />
}

interface EmployerPickProps {
  regionCode: string
  value: string
  onChange: (employerId: string) => void
}

/** Whoever lives spread over many buildings is found by employer. */
function EmployerPick({ regionCode, value, onChange }: EmployerPickProps) {
  const list = useCall('employer.suggest', { regionCode, prefix: '' })
  const options = (list.data?.employers ?? []).map(({ employerId, name }) => ({
    value: employerId,
    label: name,
  }))
  const about = { id: 'employer', label: words.employer, noneLabel: words.allEmployers }
  return <OptionalSelect {...about} options={options} value={value} onChange={onChange} />
}
