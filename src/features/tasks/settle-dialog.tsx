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
  OTHER,
  problemsOf,
  settledText,
  settleInput,
  wayOf,
  type Asked,
  type Settlement,
  type Way,
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

const texts: Record<Way, { title: string; note: string; yes: string; label: string; hint?: string }> = {
  value: {
    title: words.settleTitle,
    note: words.settleNote,
    yes: words.settleYes,
    label: words.replyLabel,
  },
  check: { title: words.pickTitle, note: words.pickNote, yes: words.settleYes, label: words.replyLabel },
  sameness: { title: words.sameTitle, note: '', yes: words.settleYes, label: words.replyLabel },
  answer: {
    title: words.answerTitle,
    note: words.answerNote,
    yes: words.answerYes,
    label: words.answerLabel,
    hint: words.answerHint,
  },
  finish: {
    title: words.finishTitle,
    note: words.finishNote,
    yes: words.finishYes,
    label: words.finishLabel,
    hint: words.finishHint,
  },
}

/** Says what is so, or answers in words; what was typed waits on the phone until it is sent. */
export function SettleDialog({ task, festivalOn, onDone, onConflict, onClose }: SettleDialogProps) {
  const draft = useDraft<Settlement>(`task:${task.taskId}`, blankSettlement)
  const [hasTried, setHasTried] = useState(false)
  const settle = useWrite('task.settle')
  const settlement = draft.value
  const problems = hasTried ? problemsOf(task, settlement) : {}
  const text = texts[wayOf(task)]
  const confirm = async () => {
    setHasTried(true)
    if (Object.keys(problemsOf(task, settlement)).length > 0) return
    const settled = await settle.run(settleInput(task, settlement))
    if (!settled) return onConflict()
    draft.clear()
    onDone(settled, settledText(task, settlement))
  }
  return (
    <Dialog
      isOpen
      isBusy={settle.isRunning}
      title={text.title}
      confirmLabel={text.yes}
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
        {text.note === '' ? null : <Small>{text.note}</Small>}
        <Decide
          task={task}
          festivalOn={festivalOn}
          settlement={settlement}
          onChange={draft.update}
          error={problems.value}
        />
        <TextField
          id="task-reply"
          label={text.label}
          hint={text.hint}
          maxLength={200}
          value={settlement.reply}
          onInput={(reply) => draft.update({ reply })}
          error={problems.reply}
        />
      </View>
    </Dialog>
  )
}

type DecideProps = Omit<ChooseValueProps, 'asked'> & { task: Task }

function Decide({ task, ...rest }: DecideProps) {
  const { settlement, onChange, error } = rest
  const choose = { value: settlement.choice || undefined, error }
  const onChoice = (choice: string) => onChange({ choice })
  if (task.fact) return <ChooseValue asked={task.fact} {...rest} />
  if (wayOf(task) === 'check') {
    const options = task.sides.map(({ checkId, text, by }) => ({
      value: checkId,
      label: text,
      note: words.checkedBy(by),
    }))
    return (
      <Choice id="task-value" label={words.pickTitle} options={options} onChange={onChoice} {...choose} />
    )
  }
  if (wayOf(task) !== 'sameness') return null
  const options = [
    { value: 'same', label: words.same, note: words.sameNote },
    { value: 'other', label: words.notSame, note: words.notSameNote },
  ]
  return <Choice id="task-value" label={words.sameTitle} options={options} onChange={onChoice} {...choose} />
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
