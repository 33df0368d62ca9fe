import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Task } from '../../../domain/contracts/task'
import { Choice } from '../../components/choice'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Paragraph, Small } from '../../components/text'
import { TextField } from '../../components/text-field'
import { useDraft } from '../../lib/draft'
import { useWrite } from '../../lib/use-write'
import { canAsk, FactQuestion } from '../entitlements/fact-question'
import {
  blankSettlement,
  choosable,
  chosenIn,
  OTHER,
  problemsOf,
  settleInput,
  type Asked,
  type Settlement,
} from './settling'
import { words } from './words'
import './tasks.css'

interface SettleDialogProps {
  task: Task
  festivalOn: string
  onDone: (task: Task, message: string) => void
  /** Somebody else was faster. */
  onConflict: () => void
  onClose: () => void
}

/** Says what is so, or answers in words; what was typed waits on the phone until it is sent. */
export function SettleDialog({ task, festivalOn, onDone, onConflict, onClose }: SettleDialogProps) {
  const draft = useDraft<Settlement>(`task:${task.taskId}`, blankSettlement)
  const [hasTried, setHasTried] = useState(false)
  const settle = useWrite('task.settle')
  const settlement = draft.value
  const problems = hasTried ? problemsOf(task, settlement) : {}
  const confirm = async () => {
    setHasTried(true)
    if (Object.keys(problemsOf(task, settlement)).length > 0) return
    const settled = await settle.run(settleInput(task, settlement))
    if (!settled) return onConflict()
    draft.clear()
    onDone(settled, task.fact ? words.settled(chosenIn(task, settlement)?.text ?? '') : words.answered)
  }
  return (
    <Dialog
      isOpen
      isBusy={settle.isRunning}
      title={task.fact ? words.settleTitle : words.answerTitle}
      confirmLabel={task.fact ? words.settleYes : words.answerYes}
      cancelLabel={words.later}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <View className="task-parts">
        {settle.error ? (
          <Notice tone="danger">
            {settle.error.code === 'VERSION_CONFLICT' ? words.conflict : settle.error.message}
          </Notice>
        ) : null}
        <Small>{task.fact ? words.settleNote : words.answerNote}</Small>
        {task.fact ? (
          <ChooseValue
            asked={task.fact}
            festivalOn={festivalOn}
            settlement={settlement}
            onChange={draft.update}
            error={problems.value}
          />
        ) : null}
        <TextField
          id="task-reply"
          label={task.fact ? words.replyLabel : words.answerLabel}
          hint={task.fact ? undefined : words.answerHint}
          maxLength={200}
          value={settlement.reply}
          onInput={(reply) => draft.update({ reply })}
          error={problems.reply}
        />
      </View>
    </Dialog>
  )
}

interface ChooseValueProps {
  asked: Asked
  festivalOn: string
  settlement: Settlement
  onChange: (change: Partial<Settlement>) => void
  error: string | undefined
}

function ChooseValue({ asked, festivalOn, settlement, onChange, error }: ChooseValueProps) {
  const { choice, entered } = settlement
  const question = { ...asked, label: asked.question }
  const options = [
    ...choosable(asked).map(({ key, text, sides }) => ({ value: key, label: text, note: sides })),
    ...(canAsk(question) ? [{ value: OTHER, label: words.other }] : []),
  ]
  return (
    <>
      <Choice
        id="task-value"
        label={asked.question}
        options={options}
        value={choice || undefined}
        onChange={(chosen) => onChange({ choice: chosen })}
        error={error}
      />
      {choice === OTHER && entered ? <Paragraph>{words.chosen(entered.text)}</Paragraph> : null}
      {choice === OTHER ? (
        <FactQuestion
          question={question}
          festivalOn={festivalOn}
          onAnswer={(value, text) => onChange({ entered: { value, text } })}
        />
      ) : null}
    </>
  )
}
