import { Cell, CellGroup } from '../../components/cell'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { HotlineList } from '../../features/help/hotline-list'
import { Recheck } from '../../features/help/recheck'
import { helpWords as words } from '../../features/help/words'
import { open, usePageParams } from '../../lib/navigate'

/** People to ask, without any login; opened from a result, it says which one (`about`). */
export default function HelpPage() {
  const { about } = usePageParams()
  return (
    <Page title={words.title}>
      {about ? <Recheck about={about} /> : null}
      <HotlineList />
      {about ? null : <Recheck about={undefined} />}
      <CellGroup>
        <Cell title={words.verify} note={words.verifyNote} onClick={() => open('passVerify')} />
      </CellGroup>
      <Heading level={2}>{words.code}</Heading>
      {words.codeText.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      <Notice tone="warn">{words.noMoney}</Notice>
    </Page>
  )
}
