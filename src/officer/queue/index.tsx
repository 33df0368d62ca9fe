import { Page } from '../../components/page'

export default function OfficerQueuePage() {
  return <Page title="缺工办件">{null}</Page>
}
