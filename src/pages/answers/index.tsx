import { Page } from '../../components/page'

export default function AnswersPage() {
  return <Page title="我填的内容">{null}</Page>
}
