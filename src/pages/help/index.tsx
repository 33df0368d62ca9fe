import { Page } from '../../components/page'

export default function HelpPage() {
  return <Page title="找人帮忙">{null}</Page>
}
