import { Page } from '../../components/page'

export default function OfficerAcceptPage() {
  return <Page title="接受邀请">{null}</Page>
}
