import { Page } from '../../components/page'

export default function ScanPage() {
  return <Page title="扫码登记">{null}</Page>
}
