import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { officerLevels } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { Heading, Paragraph, Small } from '../../components/text'
import { fullDayText } from '../../../domain/calendar/day-text'
import { copyText } from '../../lib/share'
import { invitationText } from './invitation-text'
import { QrPicture } from '../../components/qr-picture'
import { words } from './words'
import './invitations.css'

/** An invitation to show or to read out. */
export function InvitationCard({ invitation }: { invitation: OutputOf<'officer.invite'> }) {
  const [isCopied, setIsCopied] = useState(false)
  const { token, level, region, expiresOn } = invitation
  return (
    <View className="invitation">
      <Heading level={2}>
        {region.fullName} · {officerLevels[level]}
      </Heading>
      <QrPicture text={invitationText(token)} label={words.qrLabel(token)} />
      <Small>{words.code}</Small>
      <View className="invitation-code" id="code">
        {token}
      </View>
      <Button onClick={() => void copyText(token).then(setIsCopied)}>
        {isCopied ? words.copied : words.copy}
      </Button>
      <Paragraph>{words.scanIt}</Paragraph>
      <Small>{words.until(fullDayText(expiresOn))}</Small>
      <Notice tone="warn">{words.once}</Notice>
    </View>
  )
}
