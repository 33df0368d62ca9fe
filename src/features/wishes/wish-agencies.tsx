import { Button } from '../../components/button'
import { Check } from '../../components/choice'
import { Heading, Paragraph, Small } from '../../components/text'
import { useCall } from '../../lib/use-call'
import type { WishFlow } from './use-wish-flow'
import { wishWords as words } from './words'

/** Agencies by name, each its own yes. Where none can be asked, nothing is shown: a wish needs none. */
export function WishAgencies({ flow: { draft, update } }: { flow: WishFlow }) {
  const { regionCode, agencyIds } = draft
  const listed = useCall('agency.list', regionCode ? { regionCode } : undefined)
  const agencies = listed.data?.agencies ?? []
  if (agencies.length === 0) return null
  if (agencyIds === null)
    return (
      <>
        <Heading level={2}>{words.agencies}</Heading>
        <Paragraph>{words.agenciesKept}</Paragraph>
        <Button onClick={() => update({ agencyIds: [] })}>{words.agenciesAgain}</Button>
        <Small>{words.agenciesAgainNote}</Small>
      </>
    )
  const set = (agencyId: string, isOn: boolean) =>
    update({ agencyIds: isOn ? [...agencyIds, agencyId] : agencyIds.filter((each) => each !== agencyId) })
  return (
    <>
      <Heading level={2}>{words.agencies}</Heading>
      <Paragraph>{words.agenciesNote}</Paragraph>
      {agencies.map(({ agencyId, name }) => (
        <Check key={agencyId} isOn={agencyIds.includes(agencyId)} onChange={(isOn) => set(agencyId, isOn)}>
          {words.agency(name)}
        </Check>
      ))}
    </>
  )
}
