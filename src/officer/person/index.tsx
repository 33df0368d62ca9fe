import { Page } from '../../components/page'

export default function OfficerPersonPage() {
  return <Page title="人员详情">{null}</Page>
}
