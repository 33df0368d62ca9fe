import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { Paragraph, Small } from '../../components/text'
import { EmployerGate, type EmployerDesk } from '../../features/confirmations/employer-gate'
import { OwnFactDone, OwnFacts } from '../../features/confirmations/own-facts'
import { useOwnFacts } from '../../features/confirmations/use-own-facts'
import { words } from '../../features/confirmations/words'

export default function EmployerFactsPage() {
  return <EmployerGate title={words.factsTitle}>{(desk) => <Facts desk={desk} />}</EmployerGate>
}

function Facts({ desk }: { desk: EmployerDesk }) {
  const { employer, season } = desk
  const own = useOwnFacts(employer.employerId)
  return (
    <Page title={words.factsTitle}>
      <Paragraph>{employer.name}</Paragraph>
      <Small>
        {words.factsIntro}
        {words.factsWho}
      </Small>
      <Loaded state={own.state}>
        {(facts) => <OwnFacts facts={facts} festivalOn={season.festivalOn} own={own} />}
      </Loaded>
      <OwnFactDone own={own} />
    </Page>
  )
}
