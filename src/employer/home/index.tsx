import { Page } from '../../components/page'

export default function EmployerHomePage() {
  return <Page title="用人单位">{null}</Page>
}
