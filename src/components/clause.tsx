import { View } from '@tarojs/components'
import { Small } from './text'

interface ClauseProps {
  /** Verbatim. */
  text: string
  /** The document's name and number. */
  document: string
  /** Where in it: 第三条第（二）项. */
  locator?: string
}

/** The words of a notice, as they stand, with where they come from. */
export function Clause({ text, document, locator }: ClauseProps) {
  return (
    <View className="clause">
      <View className="clause-text">“{text}”</View>
      <Small>
        {document}
        {locator ? ` ${locator}` : ''}
      </Small>
    </View>
  )
}
