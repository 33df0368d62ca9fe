import { Page } from '../../components/page'

export default function EntitlementsPage() {
  return <Page title="我的待遇">{null}</Page>
}
