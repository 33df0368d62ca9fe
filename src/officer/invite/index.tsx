import { useState } from 'react'
import { officerLevels, type OfficerLevel } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { FormErrors } from '../../components/form-errors'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading } from '../../components/text'
import { InvitationCard } from '../../features/invitations/invitation-card'
import { words } from '../../features/invitations/words'
import { OfficerGate, type Grant } from '../../features/region-home/officer-gate'
import { reaches, RegionSelects, type RegionStep } from '../../features/regions/region-selects'
import { useWrite } from '../../lib/use-write'

const levels = Object.keys(officerLevels) as OfficerLevel[]

export default function OfficerInvitePage() {
  return <OfficerGate title={words.inviteTitle}>{({ grant }) => <Invite grant={grant} />}</OfficerGate>
}

function Invite({ grant }: { grant: Grant }) {
  const below = levels.slice(levels.indexOf(grant.level) + 1)
  const [level, setLevel] = useState(below[0])
  const [path, setPath] = useState<RegionStep[]>([])
  const [isMissing, setIsMissing] = useState(false)
  const invite = useWrite('officer.invite')
  const [made, setMade] = useState<NonNullable<Awaited<ReturnType<typeof invite.run>>>>()

  if (!level) {
    return (
      <Page title={words.inviteTitle}>
        <EmptyState title={words.nobodyBelow} />
      </Page>
    )
  }
  const chooseLevel = (chosen: OfficerLevel) => {
    setLevel(chosen)
    setPath([])
    setIsMissing(false)
  }
  const make = async () => {
    const region = path[path.length - 1]
    setIsMissing(!region || !reaches(path, level))
    if (!region || !reaches(path, level)) return
    setMade(await invite.run({ level, regionCode: region.code }))
  }
  const again = () => {
    setMade(undefined)
    setPath([])
  }
  const error = isMissing ? words.regionMissing : undefined
  return (
    <Page
      title={words.inviteTitle}
      bottom={
        made ? (
          <Button onClick={again}>{words.another}</Button>
        ) : (
          <Button kind="primary" id="make" loading={invite.isRunning} onClick={() => void make()}>
            {words.make}
          </Button>
        )
      }
    >
      {made ? <InvitationCard invitation={made} /> : null}
      {made ? null : (
        <>
          <FormErrors errors={formErrors(error, invite.error?.message)} />
          <Heading level={2}>{words.levelTitle}</Heading>
          <Choice
            label={words.levelTitle}
            options={below.map((value) => ({ value, label: officerLevels[value] }))}
            value={level}
            onChange={chooseLevel}
          />
          <RegionSelects
            key={level}
            id="region"
            label={words.regionTitle}
            rootCode={grant.region.code}
            goal={level}
            path={path}
            onChange={setPath}
            error={error}
          />
        </>
      )}
    </Page>
  )
}

function formErrors(missing: string | undefined, failure: string | undefined) {
  if (missing) return [{ id: 'region', message: missing }]
  return failure ? [{ id: '', message: failure }] : []
}
