import type { MyStay } from '../../../domain/contracts/stay'
import { Check } from '../../components/choice'
import { Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { useState } from 'react'
import { Failure } from './failure'
import type { MyStayState } from './use-my-stay'
import { useStayWrite } from './use-stay-write'
import { stayWords as words } from './words'

/** A consent of its own: whether the employer may know. Off until it is switched on here. */
export function EmployerSharing({ state, mine }: { state: MyStayState; mine: MyStay }) {
  const { run, error } = useStayWrite('consent.set', state)
  const [reply, setReply] = useState<string>()
  const isOn = mine.consents.includes('share-with-employer')
  const change = async (granted: boolean) => {
    setReply(undefined)
    const after = await run({ seasonId: mine.season.seasonId, kind: 'share-with-employer', granted })
    if (after) setReply(granted ? words.shareOn : words.shareOff)
  }
  if (!mine.employer && !isOn) return <Small>{words.shareNoEmployer}</Small>
  return (
    <>
      <Failure message={error?.message} />
      <Check
        id="share-with-employer"
        isOn={isOn}
        note={`${words.shareSwitchWhy}${words.shareSwitchNo}`}
        onChange={(granted) => void change(granted)}
      >
        {words.shareSwitch}
      </Check>
      {reply ? <Toast message={reply} onDone={() => setReply(undefined)} /> : null}
    </>
  )
}
