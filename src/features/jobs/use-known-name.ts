import { useSession } from '../../lib/session'
import { useCall } from '../../lib/use-call'

/** The name I gave when I registered for this season; '' where none is known, undefined until that is settled. */
export function useKnownName(seasonId: string): string | undefined {
  const session = useSession()
  const isRegistered =
    session.status === 'known' && session.me.stays.some((stay) => stay.seasonId === seasonId)
  const stay = useCall('stay.get', isRegistered ? { seasonId } : undefined)
  if (session.status === 'unknown') return undefined
  if (!isRegistered || stay.status === 'error') return ''
  return stay.status === 'ready' ? (stay.data.mine?.answers.name ?? '') : undefined
}
