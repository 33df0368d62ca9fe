import { Page } from '../../components/page'

export default function EmployerShortagePage() {
  return <Page title="缺工详情">{null}</Page>
}
