import { useState, type ReactNode } from 'react'
import type { InputOf } from '../../../domain/contracts/registry'
import type { SupplyView } from '../../../domain/contracts/supply'
import { Button } from '../../components/button'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import type { CallError } from '../../lib/call-error'
import { usePages } from '../../lib/use-pages'
import { SupplyCard } from './supply-card'
import { draftOfSupply, emptySupply, type SupplyDraft, type SupplyInput } from './supply-draft'
import { SupplyForm } from './supply-form'
import { supplyWords as words } from './words'

interface SupplyDeskProps {
  title: string
  /** Above the list: whose, and what for. */
  children: ReactNode
  side: InputOf<'supply.mine'>['side']
  seasonId: string
  todayOn: string
  /** Writes for this side; undefined when it failed. */
  save: (input: SupplyInput) => Promise<SupplyView | undefined>
  error: CallError | undefined
  isSaving: boolean
  onFormOpen: () => void
  /** To where the proposals for these people are answered. */
  onProposals?: () => void
}

/** What one organisation has declared, and the form to add or change some of it. */
export function SupplyDesk({
  title,
  children,
  side,
  seasonId,
  todayOn,
  save,
  error,
  isSaving,
  onFormOpen,
  onProposals,
}: SupplyDeskProps) {
  const pages = usePages('supply.mine', { side, seasonId }, (answer) => answer.supplies)
  const [draft, setDraft] = useState<SupplyDraft>()
  const [done, setDone] = useState<string>()
  const edit = (start: SupplyDraft) => {
    onFormOpen()
    setDraft(start)
  }
  const submit = async (input: SupplyInput) => {
    const after = await save(input)
    if (!after) return
    setDraft(undefined)
    setDone(input.supplyId ? words.changed : words.saved)
    pages.reload()
  }
  const withdrawn = () => {
    setDone(words.withdrawn)
    pages.reload()
  }
  if (draft)
    return (
      <SupplyForm
        title={title}
        start={draft}
        todayOn={todayOn}
        isBusy={isSaving}
        refused={refusals(error)}
        onSave={(input) => void submit(input)}
        onCancel={() => setDraft(undefined)}
      />
    )
  const add = (
    <Button kind="primary" id="add-supply" onClick={() => edit(emptySupply(todayOn))}>
      {words.add}
    </Button>
  )
  return (
    <Page title={title} bottom={add}>
      {children}
      <Heading level={2}>{words.mine}</Heading>
      <Listed pages={pages} empty={<EmptyState title={words.none} />}>
        {(supplies) =>
          supplies.map((supply) => (
            <SupplyCard
              key={supply.supplyId}
              supply={supply}
              onEdit={() => edit(draftOfSupply(supply))}
              onProposals={onProposals}
              onWithdrawn={withdrawn}
              onConflict={pages.reload}
            />
          ))
        }
      </Listed>
      {done ? <Toast key={done} message={done} onDone={() => setDone(undefined)} /> : null}
    </Page>
  )
}

function refusals(error: CallError | undefined) {
  if (!error) return []
  const fields = Object.entries(error.fields ?? {}).map(([id, message]) => ({ id, message }))
  return fields.length > 0 ? fields : [{ id: '', message: error.message }]
}
