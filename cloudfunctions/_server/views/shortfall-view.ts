import type { ShortfallView } from '../../../domain/contracts/proposal'
import { postIn } from '../proposal-changes'
import type { ShortageDoc } from '../store/documents'
import type { OutlookDoc } from '../store/matching-documents'
import { regionView } from './region-view'

type Line = OutlookDoc['posts'][number]

/** What a plan says of the posts of one case that it still has. */
export function shortfallsOf(shortage: ShortageDoc, lines: readonly Line[]): ShortfallView[] {
  return lines.flatMap(({ postId, ...line }) => {
    const post = postIn(shortage, postId)
    return post ? [{ ...line, postId, ...caseSide(shortage), trade: post.trade }] : []
  })
}

function caseSide({ _id, employerName, streetCode, tierNow, tierAtReport }: ShortageDoc) {
  return { shortageId: _id, employerName, region: regionView(streetCode), tier: tierNow ?? tierAtReport }
}
