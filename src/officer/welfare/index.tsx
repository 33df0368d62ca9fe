import { useState } from 'react'
import { Chips } from '../../components/chips'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { Applications } from '../../features/welfare-desk/applications'
import { WelfarePosts } from '../../features/welfare-desk/posts'
import { words } from '../../features/welfare-desk/words'
import { replace, usePageParams } from '../../lib/navigate'
import { useAddress } from '../../lib/use-address'

type Show = keyof typeof words.shows
type Status = keyof typeof words.statuses

const showChips = (Object.keys(words.shows) as Show[]).map((value) => ({ value, label: words.shows[value] }))
const statusChips = (Object.keys(words.statuses) as Status[]).map((value) => ({
  value,
  label: words.statuses[value],
}))

export default function OfficerWelfarePage() {
  return <OfficerGate title={words.title}>{(desk) => <Welfare desk={desk} />}</OfficerGate>
}

function Welfare({ desk: { season, seasons, regionCode, regionName, params } }: { desk: OfficerDesk }) {
  const { seasonId } = season
  const asked = usePageParams()
  const [show, setShow] = useState<Show>(asked.show === 'posts' ? 'posts' : 'applications')
  const [status, setStatus] = useState<Status>(
    statusChips.find(({ value }) => value === asked.status)?.value ?? 'sent',
  )
  const address = { ...params, regionName, show, status }
  useAddress('officerWelfare', address)
  const where = { seasonId, regionCode }
  const head = (
    <>
      <Paragraph>{regionName}</Paragraph>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(chosen) => replace('officerWelfare', { ...address, seasonId: chosen })}
      />
      <Chips label={words.which} chips={showChips} value={show} onChange={setShow} />
    </>
  )
  if (show === 'posts') return <WelfarePosts {...where}>{head}</WelfarePosts>
  return (
    <Page title={words.title}>
      {head}
      <Chips label={words.statusFilter} chips={statusChips} value={status} onChange={setStatus} />
      <Applications {...where} status={status} />
    </Page>
  )
}
