import { Page } from '../../components/page'

export default function StayPage() {
  return <Page title="春节留不留">{null}</Page>
}
