import { Page } from '../../components/page'

export default function QuestionsPage() {
  return <Page title="再答几个问题">{null}</Page>
}
