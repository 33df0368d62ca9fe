import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { Cell, CellGroup } from '../../components/cell'
import { Check } from '../../components/choice'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { MyRegistrations } from '../../features/home/my-registrations'
import { homeWords as words } from '../../features/home/words'
import { UnreadLine } from '../../features/messages/unread-line'
import { launchToken, tokenInSiteAddress } from '../../features/place/launch-token'
import { setAppearance, useAppearance } from '../../lib/appearance'
import { keptPass } from '../../lib/kept-pass'
import { localIdentity } from '../../lib/local-identity'
import { open, usePageParams } from '../../lib/navigate'
import { canScan, scanPoster } from '../../lib/scan'
import { refreshSession } from '../../lib/session'
import { useReturn } from '../../lib/use-return'

export default function HomePage() {
  const { care } = useAppearance()
  const [scanFailed, setScanFailed] = useState(false)
  const params = usePageParams()
  useReturn(() => void refreshSession())
  useEffect(() => {
    const token = launchToken(params) ?? tokenInSiteAddress()
    if (token) open('scan', { token })
    // Only what the page was opened with counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const scan = async () => {
    if (!canScan) return open('scan')
    const result = await scanPoster()
    setScanFailed(result.status === 'unreadable')
    if (result.status === 'scanned') open('scan', { token: result.token })
    if (result.status === 'post') open('jobsPost', result.params)
    if (result.status === 'pass') open('passVerify', { code: result.code })
  }
  return (
    <Page
      title={words.title}
      isHome
      bottom={
        <>
          {canScan ? <Button onClick={() => open('scan')}>{words.typeCode}</Button> : null}
          <Button kind="primary" onClick={() => void scan()}>
            {words.scan}
          </Button>
        </>
      }
    >
      <Heading level={1}>{words.hello}</Heading>
      <Paragraph>{words.promise}</Paragraph>
      {scanFailed ? <Notice tone="warn">{words.scanFailed}</Notice> : null}
      <UnreadLine />
      <MyRegistrations />
      {keptPass() ? (
        <CellGroup>
          <Cell title={words.pass} note={words.passNote} onClick={() => open('passMine')} />
        </CellGroup>
      ) : null}
      <CellGroup>
        <Cell title={words.explore} note={words.exploreNote} onClick={() => open('explore')} />
        <Cell title={words.jobs} note={words.jobsNote} onClick={() => open('jobsBoard')} />
        <Cell title={words.help} note={words.helpNote} onClick={() => open('help')} />
      </CellGroup>
      <Check isOn={care} note={words.careNote} onChange={(isOn) => setAppearance({ care: isOn })}>
        {words.care}
      </Check>
      <CellGroup title={words.others}>
        <Cell title={words.employer} onClick={() => open('employerHome')} />
        <Cell title={words.agency} onClick={() => open('agencyHome')} />
        <Cell title={words.officer} onClick={() => open('officerHome')} />
        <Cell title={words.messages} onClick={() => open('messages')} />
        <Cell title={words.settings} onClick={() => open('settings')} />
        {__LOCAL__ ? <IdentityCell /> : null}
      </CellGroup>
    </Page>
  )
}

function IdentityCell() {
  const identity = localIdentity()
  return (
    <Cell
      title={words.identity}
      value={identity ? words.identityNow(identity.name) : words.identityNone}
      onClick={() => open('settings')}
    />
  )
}
