import { Page } from '../../components/page'

export default function OfficerClaimsPage() {
  return <Page title="认领审核">{null}</Page>
}
