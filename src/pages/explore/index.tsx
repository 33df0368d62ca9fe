import { Page } from '../../components/page'

export default function ExplorePage() {
  return <Page title="先看看我能享受什么">{null}</Page>
}
