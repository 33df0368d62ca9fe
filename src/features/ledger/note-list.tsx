import { useState } from 'react'
import { View } from '@tarojs/components'
import type { LedgerView } from '../../../domain/contracts/ledger'
import { Button } from '../../components/button'
import { SentenceDialog } from '../../components/sentence-dialog'
import { Heading, Paragraph, Small } from '../../components/text'
import { momentText } from '../../lib/format'
import type { OneEntry } from './use-entry'
import { words } from './words'

/** What is done for this one employer, newest last as it was written. */
export function NoteList({ entry, one }: { entry: LedgerView; one: OneEntry }) {
  const [isAdding, setIsAdding] = useState(false)
  return (
    <View className="panel">
      <Heading level={2}>{words.notes}</Heading>
      {entry.notes.length === 0 ? <Paragraph>{words.noNotes}</Paragraph> : null}
      {entry.notes.map(({ at, by, text }, place) => (
        <View key={`${place}-${at}`}>
          <View>{text}</View>
          <Small>{words.openedBy(by, momentText(at))}</Small>
        </View>
      ))}
      <Button id="add-note" onClick={() => setIsAdding(true)}>
        {words.addNote}
      </Button>
      {isAdding ? (
        <SentenceDialog
          id="sentence"
          title={words.addNote}
          label={words.note}
          hint={words.noteHint}
          missing={words.noteMissing}
          confirmLabel={words.save}
          isBusy={one.isBusy}
          failure={one.failure}
          onSave={(text) => void one.note(text).then((worked) => worked && setIsAdding(false))}
          onClose={() => setIsAdding(false)}
        />
      ) : null}
    </View>
  )
}
