import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { QrPicture } from '../../components/qr-picture'
import { Heading } from '../../components/text'
import { yearAndMomentText } from '../../lib/format'
import { paperWords as words } from './words'
import './passes.css'

export type Paper = OutputOf<'pass.paper'>

/** What is printed: black on white in every appearance. */
export function PaperSheet({ paper }: { paper: Paper }) {
  const { surname, number, region, season, until, code } = paper
  const lines = [
    [words.surname, surname],
    [words.number, number],
    [words.place, region.fullName],
    [words.season, season.name],
    [words.until, yearAndMomentText(until)],
  ] as const
  return (
    <View className="paper-sheet">
      <Heading level={2}>{words.sheetTitle}</Heading>
      <QrPicture text={code} label={words.codeLabel} />
      {lines.map(([name, value]) => (
        <View className="paper-line" key={name}>
          <View className="paper-name">{name}</View>
          <View className="paper-value">{value}</View>
        </View>
      ))}
      <View>{words.howToCheck}</View>
      <View>{words.foot}</View>
    </View>
  )
}
