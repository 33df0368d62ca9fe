import { useState } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import type { Stay } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Small } from '../../components/text'
import { Ask } from '../../features/help-desk/ask'
import { HelpedReceipt } from '../../features/help-desk/helped-receipt'
import {
  declareInput,
  freshHelped,
  questionsOf,
  type Helped,
  type HelpPlace,
} from '../../features/help-desk/helping'
import { ReadOut } from '../../features/help-desk/read-out'
import { Summary } from '../../features/help-desk/summary'
import { WhoAndWhere } from '../../features/help-desk/who-and-where'
import { words } from '../../features/help-desk/words'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { StayChoice } from '../../features/stay/stay-choice'
import { useDraft } from '../../lib/draft'
import { back, open, replace } from '../../lib/navigate'
import { useOnline } from '../../lib/use-online'
import { useWrite } from '../../lib/use-write'

/** 代人登记: the person's own yes, the person's own words, and nothing of them left for the next one. */
export default function FieldHelpPage() {
  return <OfficerGate title={words.title}>{(desk) => <Helping desk={desk} />}</OfficerGate>
}

function Helping({ desk }: { desk: OfficerDesk }) {
  const { seasonId } = desk.season
  // The place alone stays for the next one: most live in the same building.
  const last = useDraft<HelpPlace>(`help-place:${desk.regionCode}`, {
    regionCode: desk.regionCode,
    siteId: '',
    placeText: '',
  })
  const [helped, setHelped] = useState<Helped>(() => freshHelped(last.value))
  const [done, setDone] = useState<OutputOf<'help.declare'>>()
  const write = useWrite('help.declare')
  const isOnline = useOnline()
  const change = (part: Partial<Helped>) => setHelped({ ...helped, ...part })
  const declare = async (stay: Stay) => {
    const answer = await write.run(declareInput(seasonId, { ...helped, stay }))
    if (!answer) return
    last.update({ ...helped.place, placeText: '' })
    setDone(answer)
  }
  if (done)
    return (
      <Page
        title={words.title}
        bottom={
          <Button kind="primary" id="next-person" onClick={() => replace('fieldHelp', desk.params)}>
            {words.nextPerson}
          </Button>
        }
      >
        <HelpedReceipt done={done} seasonId={seasonId} />
      </Page>
    )
  return (
    <Page title={words.title} onBack={() => (helped.hasAgreed ? setHelped(stepBack(helped)) : back())}>
      {isOnline ? null : <Offline />}
      {write.error ? <Notice tone="danger">{write.error.message}</Notice> : null}
      <Step
        desk={desk}
        helped={helped}
        isDeclaring={write.isRunning}
        onChange={change}
        onDeclare={(stay) => void declare(stay)}
      />
    </Page>
  )
}

interface StepProps {
  desk: OfficerDesk
  helped: Helped
  isDeclaring: boolean
  onChange: (part: Partial<Helped>) => void
  onDeclare: (stay: Stay) => void
}

function Step({ desk, helped, isDeclaring, onChange, onDeclare }: StepProps) {
  const { hasAgreed, stay, name, place, isPlaced, answers, asked } = helped
  if (!hasAgreed) return <ReadOut onAgreed={() => onChange({ hasAgreed: true })} onRefused={back} />
  if (stay === null)
    return (
      <>
        <Heading level={1}>{words.stayTitle}</Heading>
        <StayChoice value={undefined} onChoose={(chosen) => onChange({ stay: chosen })} />
      </>
    )
  if (!isPlaced)
    return (
      <WhoAndWhere
        rootCode={desk.regionCode}
        name={name}
        place={place}
        onNext={(given, where) => onChange({ name: given, place: where, isPlaced: true })}
      />
    )
  const questions = questionsOf(stay)
  const question = questions[asked]
  if (!question)
    return <Summary helped={helped} isDeclaring={isDeclaring} onDeclare={() => onDeclare(stay)} />
  return (
    <>
      <Small>{words.progress(asked + 1, questions.length)}</Small>
      <Ask
        key={question.key}
        question={question}
        season={desk.season}
        region={{ ...desk.grant.region, code: place.regionCode }}
        answers={answers}
        onAnswer={(said) => onChange({ answers: { ...answers, ...said }, asked: asked + 1 })}
        onSkip={() => onChange({ asked: asked + 1 })}
        onEnough={() => onChange({ asked: questions.length })}
      />
    </>
  )
}

/** One step back: the last answer is asked again. */
function stepBack(helped: Helped): Helped {
  if (helped.asked > 0) return { ...helped, asked: helped.asked - 1 }
  if (helped.isPlaced) return { ...helped, isPlaced: false }
  if (helped.stay) return { ...helped, stay: null }
  return { ...helped, hasAgreed: false }
}

function Offline() {
  return (
    <Notice tone="warn" title={words.offline}>
      {words.offlineNote}
      <Button onClick={() => open('fieldAdd')}>{words.addInstead}</Button>
    </Notice>
  )
}
