import { Page } from '../../components/page'

export default function EmployerReportPage() {
  return <Page title="上报缺工">{null}</Page>
}
