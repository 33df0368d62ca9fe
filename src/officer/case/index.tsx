import { Page } from '../../components/page'

export default function OfficerCasePage() {
  return <Page title="办件详情">{null}</Page>
}
