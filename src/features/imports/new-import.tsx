import { useState } from 'react'
import { View } from '@tarojs/components'
import { rosterSources, type RosterSource } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { FieldError } from '../../components/field-frame'
import { FormErrors, type FormError } from '../../components/form-errors'
import { Page } from '../../components/page'
import { Heading, Paragraph, Small } from '../../components/text'
import { call } from '../../lib/call'
import { saveFile } from '../../lib/save-file'
import { FileButton } from '../files/file-button'
import type { OfficerDesk } from '../region-home/officer-gate'
import { sizeText } from './size-text'
import { useUpload } from './use-upload'
import { words } from './words'

const sources = Object.keys(rosterSources) as RosterSource[]

interface NewImportProps {
  desk: OfficerDesk
  onStarted: (importId: string) => void
}

/** Where a list is from, its file, and off it goes to be looked at. */
export function NewImport({ desk: { season, regionCode, regionName }, onStarted }: NewImportProps) {
  const [source, setSource] = useState<RosterSource>()
  const [hasTried, setHasTried] = useState(false)
  const upload = useUpload({ seasonId: season.seasonId, regionCode })
  const errors: FormError[] = []
  if (hasTried && !source) errors.push({ id: 'source', message: words.sourceMissing })
  if (upload.pickFailure ?? (hasTried && !upload.workbook))
    errors.push({ id: 'pick', message: upload.pickFailure ?? words.fileMissing })
  if (errors.length === 0 && upload.failure) errors.push({ id: '', message: upload.failure })
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  const go = async () => {
    setHasTried(true)
    if (!source || !upload.workbook) return
    const importId = await upload.run(source)
    if (importId) onStarted(importId)
  }
  return (
    <Page
      title={words.add}
      bottom={
        <Button kind="primary" id="upload" loading={upload.isBusy} onClick={() => void go()}>
          {words.upload}
        </Button>
      }
    >
      <Paragraph>{words.forPlace(season.name, regionName)}</Paragraph>
      <FormErrors errors={errors} />
      <Heading level={2}>{words.sourceTitle}</Heading>
      <Choice
        id="source"
        label={words.sourceTitle}
        options={sources.map((value) => ({
          value,
          label: rosterSources[value],
          note: words.sourceNotes[value],
        }))}
        value={source}
        onChange={setSource}
        error={errorOf('source')}
      />
      {source ? (
        <View className="panel">
          <Heading level={3}>{words.templateTitle}</Heading>
          <Small>{words.templateNote}</Small>
          <FileButton
            id="template"
            fetchIt={() => call('import.template', { source }).then((file) => saveFile(file))}
          >
            {words.template}
          </FileButton>
        </View>
      ) : null}
      <Heading level={2}>{words.fileTitle}</Heading>
      <Small>{words.fileNote}</Small>
      <FieldError id="pick" error={errorOf('pick')} />
      {upload.workbook ? (
        <Paragraph>{words.picked(upload.workbook.name, sizeText(upload.workbook.bytes))}</Paragraph>
      ) : null}
      <Button id="pick" onClick={() => void upload.pick()}>
        {upload.workbook ? words.pickAgain : words.pick}
      </Button>
      <Small>{words.uploadNote}</Small>
    </Page>
  )
}
