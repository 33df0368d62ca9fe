import { useState } from 'react'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { EmptyState } from '../../components/notice'
import { TextField } from '../../components/text-field'
import { useCall } from '../../lib/use-call'
import type { QuestionProps } from './question-props'
import { questionWords as words } from './words'

/** Employers near the place of registration; the beginning of the name narrows them down. */
export function EmployerQuestion({ mine, onAnswer }: QuestionProps) {
  const [typed, setTyped] = useState('')
  const [prefix, setPrefix] = useState('')
  const list = useCall('employer.suggest', { regionCode: mine.place.region.code, prefix })
  return (
    <>
      <TextField id="employer-prefix" label={words.employerPrefix} value={typed} onInput={setTyped} />
      <Button onClick={() => setPrefix(typed.trim())}>{words.employerSearch}</Button>
      <Loaded state={list}>
        {({ employers }) =>
          employers.length === 0 ? (
            <EmptyState title={words.employerEmpty}>{words.employerNone}</EmptyState>
          ) : (
            <CellGroup footer={words.employerNone}>
              {employers.map(({ employerId, name }) => (
                <Cell key={employerId} title={name} onClick={() => onAnswer({ employerId })} />
              ))}
            </CellGroup>
          )
        }
      </Loaded>
    </>
  )
}
