import { useState } from 'react'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { AmendDialog } from '../../features/digests/amend-dialog'
import { AmendedNotice, AmendmentList } from '../../features/digests/amendments'
import { DayDigest } from '../../features/digests/day-digest'
import { readKind, type Digest } from '../../features/digests/digest-kinds'
import { DigestText } from '../../features/digests/digest-text'
import { words } from '../../features/digests/words'
import { FileButton } from '../../features/files/file-button'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { call } from '../../lib/call'
import { momentText } from '../../lib/format'
import { open, usePageParams } from '../../lib/navigate'
import { saveFile } from '../../lib/save-file'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'

/** Without a day in the address the latest one; without a kind the daily one. */
export default function DeskDigestPage() {
  return <OfficerGate title={words.title}>{(desk) => <OneDigest desk={desk} />}</OfficerGate>
}

function OneDigest({ desk: { season, regionCode, regionName, params } }: { desk: OfficerDesk }) {
  const { on, kind: asked } = usePageParams()
  const kind = readKind(asked)
  const got = useCall('digest.get', { seasonId: season.seasonId, regionCode, kind, ...(on && { on }) })
  useReturn(got.reload)
  const digest = got.data?.digest
  return (
    <Page title={words.kinds[kind]} bottom={digest ? <Download digest={digest} format="word" /> : null}>
      <Loaded state={got}>
        {({ digest: shown }) =>
          shown ? (
            <Reading key={shown.digestId} digest={shown} />
          ) : (
            <EmptyState title={words.none}>{words.noneNote}</EmptyState>
          )
        }
      </Loaded>
      <CellGroup>
        <Cell
          id="others"
          title={words.others}
          onClick={() => open('deskDigests', { ...params, regionName, kind })}
        />
      </CellGroup>
    </Page>
  )
}

/** What was sent stays as it is; corrections stand beside it. */
function Reading({ digest: sent }: { digest: Digest }) {
  const [amendments, setAmendments] = useState<Digest['amendments']>()
  const [isAmending, setIsAmending] = useState(false)
  const [done, setDone] = useState<string>()
  const digest = { ...sent, amendments: amendments ?? sent.amendments }
  return (
    <>
      <AmendedNotice amendments={digest.amendments} />
      {digest.text ? <DigestText text={digest.text} /> : <DayDigest digest={digest} />}
      <Small>{words.made(momentText(digest.madeAt))}</Small>
      <AmendmentList amendments={digest.amendments} />
      {digest.figures?.length ? (
        <Button id="amend" onClick={() => setIsAmending(true)}>
          {words.amend}
        </Button>
      ) : null}
      <Download digest={digest} format="excel" />
      {isAmending ? (
        <AmendDialog
          digest={digest}
          onDone={(all) => {
            setAmendments(all)
            setIsAmending(false)
            setDone(words.amendSaved)
          }}
          onClose={() => setIsAmending(false)}
        />
      ) : null}
      {done ? <Toast key={done} message={done} onDone={() => setDone(undefined)} /> : null}
    </>
  )
}

function Download({ digest: { digestId }, format }: { digest: Digest; format: 'word' | 'excel' }) {
  return (
    <FileButton
      kind={format === 'word' ? 'primary' : 'plain'}
      id={format}
      fetchIt={() => call('digest.file', { digestId, format }).then(saveFile)}
    >
      {words[format]}
    </FileButton>
  )
}
