import { Page } from '../../components/page'

export default function OfficerHomePage() {
  return <Page title="本辖区">{null}</Page>
}
