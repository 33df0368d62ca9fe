import type { AgencyView } from '../../../domain/contracts/agency'
import { fullDayText } from '../../../domain/calendar/day-text'
import { claimStatuses } from '../../../domain/terms'
import { Cell } from '../../components/cell'
import { Tag } from '../../components/tag'
import { agencyWords as words } from './words'

/** Where a registration stands, and why it was refused. */
export function AgencyStatusRow({ agency }: { agency: AgencyView }) {
  const { name, status, reason, licenceUntil } = agency
  const tone = status === 'rejected' ? 'danger' : 'warn'
  return (
    <Cell
      title={name}
      note={reason ? words.rejectedReason(reason) : words.licenceTo(fullDayText(licenceUntil))}
      value={<Tag tone={tone}>{claimStatuses[status]}</Tag>}
    />
  )
}
