import { addAmendment } from '../../cloudfunctions/_server/repositories/amendments'
import { figuresIn } from '../../cloudfunctions/_server/views/digest-document'
import { currentText, nextAmendment } from '../../domain/digests/amendments'
import type { CollectingWriter } from './collecting-writer'

/** One figure of one county's digest was corrected the same day: somebody had been counted twice. */
export async function addAmended(db: CollectingWriter): Promise<void> {
  const digestId = 'district:2021:370211:2021-02-19'
  const [digest, content] = [await db.get('digests', digestId), await db.get('digestContents', digestId)]
  if (!digest || !content) throw new Error(`no digest ${digestId}`)
  const beside = { figures: figuresIn({ digest, content }), amendments: [] }
  const figure = beside.figures.find(({ label }) => label === '留岗过年')!
  const given = {
    figure: figure.label,
    was: currentText(figure, []),
    now: String((figure.value ?? 1) - 1),
    reason: '一人登记了两次，多记了一人',
    by: '黄岛区经办人员',
    at: '2021-02-19T02:30:00.000Z',
  }
  await addAmendment(db, digestId, nextAmendment(given, beside))
}
