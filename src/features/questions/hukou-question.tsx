import { Small } from '../../components/text'
import { RegionPicker } from '../regions/region-picker'
import type { QuestionProps } from './question-props'
import { questionWords as words } from './words'

export function HukouQuestion({ mine, onAnswer }: QuestionProps) {
  return (
    <>
      <Small>{words.hukouTerm}</Small>
      <RegionPicker
        draftKey={mine.isPassing ? null : `hukou:${mine.season.seasonId}`}
        countyOnlyIn={mine.place.region.code}
        onPick={(path) => onAnswer({ hukou: path[path.length - 1]?.code ?? null })}
      />
    </>
  )
}
