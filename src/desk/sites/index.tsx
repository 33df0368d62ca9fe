import { useState } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import type { Site } from '../../../domain/contracts/site'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Small } from '../../components/text'
import { Toast, UndoBar } from '../../components/undo-bar'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { RegionDialog } from '../../features/sites/region-dialog'
import { SiteDialog } from '../../features/sites/site-dialog'
import { SiteSheet } from '../../features/sites/site-sheet'
import { SiteTree } from '../../features/sites/site-tree'
import { words } from '../../features/sites/words'
import { open } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'
import { useWrite } from '../../lib/use-write'

export default function DeskSitesPage() {
  return (
    <OfficerGate title={words.title}>{(desk) => <Sites key={desk.regionCode} desk={desk} />}</OfficerGate>
  )
}

type Editing = { is: 'region' } | { is: 'new'; kind: Site['kind'] } | { is: 'rename' | 'sheet'; site: Site }

interface Said {
  text: string
  undo?: Site
}

function Sites({ desk }: { desk: OfficerDesk }) {
  const { regionCode, grant } = desk
  const tree = useCall('site.list', { regionCode })
  useReturn(tree.reload)
  const [editing, setEditing] = useState<Editing>()
  const [said, setSaid] = useState<Said>()
  const retire = useWrite('site.retire')
  const done = (text: string) => {
    setEditing(undefined)
    setSaid({ text })
    tree.reload()
  }
  const setRetired = async (site: Site, isRetired: boolean) => {
    setEditing(undefined)
    setSaid(undefined)
    const { siteId, version, name } = site
    const saved = await retire.run({ siteId, version, isRetired })
    tree.reload()
    if (!saved) return setSaid({ text: retire.error?.message ?? words.conflict })
    setSaid({ text: isRetired ? words.didRetire(name) : words.didRestore(name), undo: saved })
  }
  const mayAddRegion = grant.level === 'city' || grant.level === 'district'
  return (
    <Page title={words.title}>
      <Loaded state={tree}>
        {(shown) => (
          <Level
            shown={shown}
            desk={desk}
            mayAddRegion={mayAddRegion && regionCode.length < 12}
            onEdit={setEditing}
          />
        )}
      </Loaded>
      {tree.data ? (
        <Editor
          editing={editing}
          tree={tree.data}
          seasonId={desk.season.seasonId}
          onStep={setEditing}
          onDone={done}
          onRetire={(site) => void setRetired(site, !site.isRetired)}
        />
      ) : null}
      {said ? <Answer said={said} onUndo={setRetired} onGone={() => setSaid(undefined)} /> : null}
    </Page>
  )
}

interface LevelProps {
  shown: OutputOf<'site.list'>
  desk: OfficerDesk
  mayAddRegion: boolean
  onEdit: (editing: Editing) => void
}

/** Streets or communities to go down to, and what lies in this one. */
function Level({ shown: { region, regions, sites }, desk, mayAddRegion, onEdit }: LevelProps) {
  const isNarrow = region.code.length > 6
  const goTo = (code: string, name: string) =>
    open('deskSites', { ...desk.params, regionCode: code, regionName: `${region.fullName}${name}` })
  return (
    <>
      <Heading level={1}>{region.fullName}</Heading>
      {regions.length > 0 ? (
        <CellGroup title={words.below}>
          {regions.map(({ code, name, isAdded }) => (
            <Cell
              key={code}
              title={name}
              note={isAdded ? words.added : undefined}
              onClick={() => goTo(code, name)}
            />
          ))}
        </CellGroup>
      ) : null}
      {mayAddRegion ? (
        <>
          <Button onClick={() => onEdit({ is: 'region' })}>{words.addRegion}</Button>
          <Small>{words.addRegionNote}</Small>
        </>
      ) : null}
      {isNarrow ? (
        <>
          {sites.length === 0 ? <EmptyState title={words.none}>{words.noneNote}</EmptyState> : null}
          <SiteTree sites={sites} regionCode={region.code} onOpen={(site) => onEdit({ is: 'sheet', site })} />
          <Button onClick={() => onEdit({ is: 'new', kind: 'building' })}>{words.addBuilding}</Button>
          <Button onClick={() => onEdit({ is: 'new', kind: 'grid' })}>{words.addGrid}</Button>
        </>
      ) : (
        <Small>{words.chooseBelow}</Small>
      )}
    </>
  )
}

interface EditorProps {
  editing: Editing | undefined
  tree: OutputOf<'site.list'>
  seasonId: string
  onStep: (editing: Editing | undefined) => void
  onDone: (message: string) => void
  onRetire: (site: Site) => void
}

function Editor({ editing, tree, seasonId, onStep, onDone, onRetire }: EditorProps) {
  const close = () => onStep(undefined)
  const grids = tree.sites.filter(
    ({ kind, isRetired, region }) => kind === 'grid' && !isRetired && region.code === tree.region.code,
  )
  if (!editing) return null
  if (editing.is === 'region')
    return <RegionDialog under={tree.region.code} onDone={onDone} onClose={close} />
  if (editing.is === 'new')
    return (
      <SiteDialog
        kind={editing.kind}
        regionCode={tree.region.code}
        grids={grids}
        onDone={onDone}
        onClose={close}
      />
    )
  const { site } = editing
  if (editing.is === 'rename')
    return (
      <SiteDialog
        kind={site.kind}
        site={site}
        regionCode={site.region.code}
        grids={tree.sites.filter(({ kind, region }) => kind === 'grid' && region.code === site.region.code)}
        onDone={onDone}
        onClose={close}
      />
    )
  return (
    <SiteSheet
      site={site}
      seasonId={seasonId}
      onRename={() => onStep({ is: 'rename', site })}
      onRetire={() => onRetire(site)}
      onClose={close}
    />
  )
}

interface AnswerProps {
  said: Said
  onUndo: (site: Site, isRetired: boolean) => Promise<void>
  onGone: () => void
}

function Answer({ said: { text, undo }, onUndo, onGone }: AnswerProps) {
  if (!undo) return <Toast key={text} message={text} onDone={onGone} />
  return (
    <UndoBar key={text} message={text} onUndo={() => void onUndo(undo, !undo.isRetired)} onDone={onGone} />
  )
}
