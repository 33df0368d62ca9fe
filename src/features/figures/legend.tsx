import { View } from '@tarojs/components'
import { Small } from '../../components/text'
import './figures.css'

/** Which mark stands for what, in the order of the marks. */
export function Legend({ kinds }: { kinds: readonly string[] }) {
  return (
    <>
      {kinds.map((kind, place) => (
        <View className="day-kind" key={kind}>
          <View className={`day-sign day-fill-${place}`} />
          <Small>{kind}</Small>
        </View>
      ))}
    </>
  )
}
