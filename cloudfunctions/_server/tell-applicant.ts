import { trades } from '../../domain/terms'
import { tell } from './repositories/messages'
import { instantIn, seasonById } from './repositories/seasons'
import { publicScope } from './scope'
import type { ApplicationDoc } from './store/matching-documents'
import type { Writer } from './store/store'

/** An answer came: told inside the app. The words of the answer stay sealed in the application. */
export async function tellApplicant(
  db: Writer,
  { application, label, now }: { application: ApplicationDoc; label: string; now: Date },
): Promise<void> {
  const { _id, version, personId, seasonId, employerName, trade } = application
  const season = await seasonById(db, publicScope('applications'), seasonId)
  await tell(db, {
    personId,
    seasonId,
    policy: null,
    title: `您投的岗位：${label}`,
    text: `${employerName}的${trades[trade]}。对方说的话在“我的投递”里。`,
    at: instantIn(season, now).toISOString(),
    key: ['application', _id, String(version)],
    now,
    delivery: 'kept',
  })
}
