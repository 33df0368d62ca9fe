import { reader } from '../../cloudfunctions/_server/store/store'
import type { Poster } from '../server/posters'
import { usableInvitation } from './invitation'
import { posterTokens } from './posters'

/** What hangs on the wall: the fixed posters, and an invitation that nobody has used. */
export async function demoPosters(folder: string): Promise<Poster[]> {
  const hanging = await Promise.all(posterTokens.map((token) => reader.get('posters', token)))
  const posters = hanging.flatMap((poster) =>
    poster
      ? [
          {
            kind: poster.kind,
            token: poster._id,
            shortCode: poster.shortCode,
            title: `${poster.seasonId}年 · ${poster.siteName}`,
          },
        ]
      : [],
  )
  const token = await usableInvitation(folder)
  return [...posters, { kind: 'officer', token, shortCode: token, title: '嵊泗县菜园镇，街道经办人员' }]
}
