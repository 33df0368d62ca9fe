import { useState } from 'react'
import type { OpenReading } from '../../../domain/contracts/register'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/notice'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { ConfirmDecision } from '../../features/register/decide-dialogs'
import { ReadingDetail } from '../../features/register/reading-detail'
import { ReadingList } from '../../features/register/reading-list'
import { useDeciding } from '../../features/register/use-deciding'
import { words } from '../../features/register/words'
import { CityGate } from '../../features/region-home/city-gate'
import type { OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { open, replace, usePageParams, type PageParams } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'

export default function OfficerRegisterPage() {
  return (
    <CityGate title={words.title} notCity={words.notCity} notCityNote={words.notCityNote}>
      {(desk) => <Register desk={desk} />}
    </CityGate>
  )
}

/** The list, or with a policy and a reading in the address that one. */
function Register({ desk }: { desk: OfficerDesk }) {
  const { policy, reading } = usePageParams()
  const register = useCall('register.list', {})
  const [written, setWritten] = useState<OpenReading>()
  useReturn(register.reload)
  const found = register.data?.readings.find((each) => each.policy === policy && each.reading === reading)
  const newer = written && found && written.version > found.version ? written : found
  if (newer) {
    return (
      <Deciding
        reading={newer}
        desk={desk}
        onAnswer={(answer) => (answer ? setWritten(answer) : register.reload())}
      />
    )
  }
  return (
    <Page title={words.title}>
      <Loaded state={register}>
        {(shown) =>
          policy ? (
            <Gone desk={desk} />
          ) : (
            <>
              <Paragraph>
                {words.intro}
                {words.introWhy}
              </Paragraph>
              <ReadingList
                register={shown}
                onOpen={(each) =>
                  open('officerRegister', {
                    ...desk.params,
                    ...seasonParam(desk.seasons, each),
                    policy: each.policy,
                    reading: each.reading,
                  })
                }
              />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

/** People of the policy's own festival are who it splits; where there is none, those of the season looked at. */
function seasonParam(seasons: OfficerDesk['seasons'], { season }: OpenReading): PageParams {
  const own = seasons.find(({ festivalOn }) => festivalOn.startsWith(String(season)))
  return own ? { seasonId: own.seasonId } : {}
}

function Gone({ desk }: { desk: OfficerDesk }) {
  return (
    <EmptyState
      title={words.gone}
      action={<Button onClick={() => replace('officerRegister', desk.params)}>{words.back}</Button>}
    >
      {words.goneNote}
    </EmptyState>
  )
}

interface DecidingProps {
  reading: OpenReading
  desk: OfficerDesk
  onAnswer: (reading: OpenReading | undefined) => void
}

function Deciding({ reading, desk, onAnswer }: DecidingProps) {
  const { seasonId, todayOn } = desk.season
  const deciding = useDeciding({ reading, seasonId, todayOn, onAnswer })
  const { write, ask, done, setDone } = deciding
  return (
    <Page
      title={words.title}
      bottom={
        reading.mayDecide ? (
          <Button kind="primary" id="decide" loading={write.isRunning} onClick={ask}>
            {words.decide}
          </Button>
        ) : null
      }
    >
      <SeasonPick
        seasons={desk.seasons}
        chosen={desk.season}
        onChange={(chosen) =>
          replace('officerRegister', {
            ...desk.params,
            policy: reading.policy,
            reading: reading.reading,
            seasonId: chosen,
          })
        }
      />
      <ReadingDetail deciding={deciding} todayOn={todayOn} />
      <ConfirmDecision deciding={deciding} />
      {done ? <Toast key={done} message={done} onDone={() => setDone(undefined)} /> : null}
    </Page>
  )
}
