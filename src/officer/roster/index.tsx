import { Page } from '../../components/page'

export default function OfficerRosterPage() {
  return <Page title="花名册">{null}</Page>
}
