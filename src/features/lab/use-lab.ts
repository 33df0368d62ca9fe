import { useState } from 'react'
import type { Season } from '../../../domain/contracts/shapes'
import { useDraft } from '../../lib/draft'
import { pickTextFile } from '../../lib/pick-file'
import { useCall } from '../../lib/use-call'
import { useWrite } from '../../lib/use-write'
import { mostLetters } from './most-letters'
import { words } from './words'

export type LabFile = 'draft' | 'cases'

export interface LabPapers {
  draft: string
  draftName: string
  cases: string
  casesName: string
  note: string
  day: string
  /** What lies here was tried: a reload tries it again. */
  isTried: boolean
}

const blank: LabPapers = {
  draft: '',
  draftName: '',
  cases: '',
  casesName: '',
  note: '',
  day: '',
  isTried: false,
}

/** A draft and its cases on the officer's own phone, tried as often as wanted, published once. */
export function useLab(season: Season) {
  const { seasonId } = season
  const papers = useDraft<LabPapers>('lab', blank)
  const { draft, cases, isTried } = papers.value
  const [asked, setAsked] = useState(() => (isTried ? { seasonId, draft, cases } : undefined))
  const checkup = useCall('lab.check', asked)
  const [trouble, setTrouble] = useState<Partial<Record<LabFile, string>>>({})
  const publishing = useWrite('lab.publish')

  const put = (file: LabFile, text: string, name: string) => {
    setTrouble({ ...trouble, [file]: text.length > mostLetters ? words.tooLarge : undefined })
    if (text.length <= mostLetters) papers.update({ [file]: text, [`${file}Name`]: name, isTried: false })
  }
  const pick = async (file: LabFile) => {
    const picked = await pickTextFile()
    if (picked.status === 'picked') put(file, picked.text, picked.name)
    else if (picked.status !== 'cancelled')
      setTrouble({ ...trouble, [file]: picked.status === 'too-large' ? words.tooLarge : words.unreadable })
  }
  const check = () => {
    const missing = {
      ...(draft.trim() ? {} : { draft: words.missing.draft }),
      ...(cases.trim() ? {} : { cases: words.missing.cases }),
    }
    setTrouble(missing)
    if (Object.keys(missing).length > 0) return
    papers.update({ isTried: true })
    setAsked({ seasonId, draft, cases })
    checkup.reload()
  }
  const isFresh = asked?.draft === draft && asked.cases === cases && asked.seasonId === seasonId
  return { season, papers, asked, checkup, isFresh, trouble, put, pick, check, publishing }
}
export type Lab = ReturnType<typeof useLab>
