import { useState } from 'react'
import { View } from '@tarojs/components'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { TextField } from '../../components/text-field'
import { useWrite } from '../../lib/use-write'
import { words } from './words'

interface RegionDialogProps {
  /** The county or street it belongs to: its code begins so. */
  under: string
  onDone: (message: string) => void
  onClose: () => void
}

/** A street or a community that the table does not know. */
export function RegionDialog({ under, onDone, onClose }: RegionDialogProps) {
  const isCity = under.endsWith('00') && under.length === 6
  const [code, setCode] = useState(isCity ? under.slice(0, 4) : under)
  const [name, setName] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const add = useWrite('site.addRegion')
  const [lacksCode, lacksName] = [!/^\d{9}(\d{3})?$/.test(code.trim()), name.trim().length < 2]
  const codeProblem = hasTried && lacksCode ? words.codeMissing : add.error?.fields.code
  const nameProblem = hasTried && lacksName ? words.nameMissing : add.error?.fields.name
  const run = async () => {
    setHasTried(true)
    if (lacksCode || lacksName) return
    const region = await add.run({ code: code.trim(), name: name.trim() })
    if (region) onDone(words.regionAdded(region.name))
  }
  return (
    <Dialog
      isOpen
      isBusy={add.isRunning}
      title={words.addRegion}
      confirmLabel={words.save}
      onConfirm={() => void run()}
      onCancel={onClose}
    >
      <View className="cells">
        {add.error && !codeProblem && !nameProblem ? (
          <Notice tone="danger">{add.error.message}</Notice>
        ) : null}
        <TextField
          id="region-code"
          type="number"
          label={words.code}
          hint={words.codeHint}
          maxLength={12}
          value={code}
          onInput={setCode}
          error={codeProblem}
        />
        <TextField
          id="region-name"
          label={words.regionName}
          maxLength={40}
          value={name}
          onInput={setName}
          error={nameProblem}
        />
      </View>
    </Dialog>
  )
}
