import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Site } from '../../../domain/contracts/site'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { SelectField } from '../../components/select-field'
import { TextField } from '../../components/text-field'
import { useWrite } from '../../lib/use-write'
import { words } from './words'

interface SiteDialogProps {
  kind: Site['kind']
  /** The one whose name is to change; a new one without. */
  site?: Site
  regionCode: string
  grids: readonly Site[]
  onDone: (message: string) => void
  onClose: () => void
}

const noGrid = 'none'

/** The name of a grid or a building, and for a building its grid. */
export function SiteDialog({ kind, site, regionCode, grids, onDone, onClose }: SiteDialogProps) {
  const [name, setName] = useState(site?.name ?? '')
  const [gridId, setGridId] = useState(site?.grid?.siteId ?? noGrid)
  const [hasTried, setHasTried] = useState(false)
  const save = useWrite('site.save')
  const written = name.trim()
  const problem = hasTried && written.length < 2 ? words.nameMissing : save.error?.fields.name
  const run = async () => {
    setHasTried(true)
    if (written.length < 2) return
    const saved = await save.run({
      ...(site && { siteId: site.siteId, version: site.version }),
      regionCode,
      kind,
      name: written,
      gridId: kind === 'building' && gridId !== noGrid ? gridId : null,
    })
    if (saved) onDone(words.saved(saved.name))
  }
  const title = site ? words.rename : kind === 'grid' ? words.addGrid : words.addBuilding
  const options = [
    { value: noGrid, label: words.anyGrid },
    ...grids.map((grid) => ({ value: grid.siteId, label: grid.name })),
  ]
  return (
    <Dialog
      isOpen
      isBusy={save.isRunning}
      title={title}
      confirmLabel={words.save}
      onConfirm={() => void run()}
      onCancel={onClose}
    >
      <View className="cells">
        {save.error && !problem ? <Notice tone="danger">{save.error.message}</Notice> : null}
        <TextField
          id="site-name"
          label={words.name}
          hint={words.nameHint}
          maxLength={40}
          value={name}
          onInput={setName}
          error={problem}
        />
        {kind === 'building' && grids.length > 0 ? (
          <SelectField
            id="site-grid"
            label={words.inGrid}
            options={options}
            value={gridId}
            onChange={(chosen) => setGridId(chosen || noGrid)}
          />
        ) : null}
      </View>
    </Dialog>
  )
}
