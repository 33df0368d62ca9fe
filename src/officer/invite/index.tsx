import { Page } from '../../components/page'

export default function OfficerInvitePage() {
  return <Page title="邀请同事">{null}</Page>
}
