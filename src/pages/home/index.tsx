import { Page } from '../../components/page'

export default function HomePage() {
  return <Page title="稳岗通">{null}</Page>
}
