import { Page } from '../../components/page'

export default function EmployerClaimPage() {
  return <Page title="认领单位">{null}</Page>
}
