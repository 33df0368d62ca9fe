import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { EmptyState, Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { momentText } from '../../lib/format'
import { call } from '../../lib/call'
import { saveLinked } from '../../lib/save-file'
import { useCall } from '../../lib/use-call'
import { FileButton } from '../files/file-button'
import { words } from './words'

interface ReadyFileProps {
  exportId: string
  rows: string | undefined
  onAnother: () => void
}

/** A file behind a link that ends; a reload finds it again until then. */
export function ReadyFile({ exportId, rows, onAnother }: ReadyFileProps) {
  const link = useCall('export.link', { exportId })
  const again = <Button onClick={onAnother}>{words.another}</Button>
  return (
    <Page
      title={words.title}
      bottom={
        link.data ? (
          <FileButton
            kind="primary"
            id="download"
            fetchIt={() => call('export.link', { exportId }).then(saveLinked)}
          >
            {words.download}
          </FileButton>
        ) : null
      }
    >
      {link.error?.code === 'NOT_FOUND' ? (
        <EmptyState title={words.gone} action={again}>
          {words.goneNote}
        </EmptyState>
      ) : (
        <Loaded state={link}>
          {({ fileName, expiresAt }) => (
            <>
              <Heading level={1}>{words.ready}</Heading>
              <Paragraph>{fileName}</Paragraph>
              {rows ? <Paragraph>{words.rows(Number(rows))}</Paragraph> : null}
              <Notice tone="warn" title={words.until(momentText(expiresAt))}>
                {words.onlyYou}
              </Notice>
              <Paragraph>{words.noted}</Paragraph>
              {again}
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}
