import { useState } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import type { Site } from '../../../domain/contracts/site'
import { fullDayText } from '../../../domain/calendar/day-text'
import { Button } from '../../components/button'
import { Overlay } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { QrPicture } from '../../components/qr-picture'
import { Paragraph, Small } from '../../components/text'
import { base64Of } from '../../lib/base64'
import { qrPng } from '../../lib/qr-png'
import { savePicture } from '../../lib/save-picture'
import { useWrite } from '../../lib/use-write'
import { invitationText } from '../invitations/invitation-text'
import { words } from './words'

interface SiteSheetProps {
  site: Site
  seasonId: string
  onRename: () => void
  onRetire: () => void
  onClose: () => void
}

/** What may be done with a grid or a building. */
export function SiteSheet({ site, seasonId, onRename, onRetire, onClose }: SiteSheetProps) {
  const poster = useWrite('site.poster')
  const [made, setMade] = useState<OutputOf<'site.poster'>>()
  const show = async () => setMade(await poster.run({ siteId: site.siteId, seasonId }))
  return (
    <Overlay title={site.name} onClose={onClose}>
      {poster.error ? <Notice tone="danger">{poster.error.message}</Notice> : null}
      {made ? (
        <PosterPicture poster={made} />
      ) : (
        <>
          {site.isRetired ? null : (
            <>
              <Button kind="primary" loading={poster.isRunning} onClick={() => void show()}>
                {words.poster}
              </Button>
              <Small>{words.posterNote}</Small>
            </>
          )}
          <Button onClick={onRename}>{words.rename}</Button>
          <Button onClick={onRetire}>{site.isRetired ? words.restore : words.retire}</Button>
          <Small>{words.retireNote}</Small>
        </>
      )}
      <Button onClick={onClose}>{words.close}</Button>
    </Overlay>
  )
}

function PosterPicture({ poster }: { poster: OutputOf<'site.poster'> }) {
  const [reply, setReply] = useState<string>()
  const { token, shortCode, siteName, expiresOn } = poster
  const text = invitationText(token)
  const save = async () => {
    const isSaved = await savePicture({ base64: base64Of(qrPng(text)), name: `poster-${shortCode}` })
    setReply(isSaved ? words.posterSaved : words.posterRefused)
  }
  return (
    <>
      <QrPicture text={text} label={words.posterLabel(siteName)} />
      <Paragraph>{words.posterNote}</Paragraph>
      <Small>{words.shortCode}</Small>
      <Paragraph>{shortCode}</Paragraph>
      <Small>{words.until(fullDayText(expiresOn))}</Small>
      <Button onClick={() => void save()}>{reply ?? words.savePoster}</Button>
    </>
  )
}
