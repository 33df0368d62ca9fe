import { Page } from '../../components/page'

export default function RegionPage() {
  return <Page title="选择地区">{null}</Page>
}
