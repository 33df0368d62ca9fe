import { Page } from '../../components/page'

export default function ReceiptPage() {
  return <Page title="登记好了">{null}</Page>
}
