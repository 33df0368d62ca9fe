import { useEffect, type CSSProperties, type ReactNode } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import { useAppearance, type Appearance } from '../lib/appearance'
import { back as goBack } from '../lib/navigate'
import { classes, pressable, role } from './aria'

interface PageProps {
  title: string
  children: ReactNode
  /** Place of the page's one primary button. */
  bottom?: ReactNode
  /** The first page has nothing to go back to. */
  isHome?: boolean
  /** Instead of one page back: one question back, say. Shown in browsers; WeChat has its own arrow. */
  onBack?: () => void
}

const isWeapp = process.env.TARO_ENV === 'weapp'

/** Outermost element of every page: title, colours and sizes, way back. */
export function Page({ title, children, bottom, isHome = false, onBack = goBack }: PageProps) {
  const appearance = useAppearance()
  useNativeFrame(title, appearance)
  const style = { '--font-scale': appearance.fontScale } as CSSProperties
  return (
    <View className={classes('page', appearance.className)} style={style}>
      {isWeapp ? null : <PageBar title={title} onBack={isHome ? undefined : onBack} />}
      <View className={classes('page-body', Boolean(bottom) && 'page-body-above-bar')} {...role('main')}>
        {children}
      </View>
      {bottom ? <View className="page-bottom">{bottom}</View> : null}
    </View>
  )
}

function PageBar({ title, onBack }: { title: string; onBack: (() => void) | undefined }) {
  return (
    <View className="page-bar" {...role('banner')}>
      {onBack ? (
        <View className="page-bar-back" id="back" onClick={onBack} {...role('button')} {...pressable(onBack)}>
          <Text>‹ 返回</Text>
        </View>
      ) : null}
      <View className="page-bar-title" {...role('heading', { 'aria-level': 1 })}>
        {title}
      </View>
    </View>
  )
}

/** The parts of the frame WeChat draws itself, for the page on top only: so again whenever it comes back. */
function useNativeFrame(title: string, { isDark }: Appearance): void {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  useEffect(() => colourNativeFrame(isDark), [isDark])
  useDidShow(() => colourNativeFrame(isDark))
}

function colourNativeFrame(isDark: boolean): void {
  if (!isWeapp) return
  const colours = isDark
    ? { frontColor: '#ffffff', backgroundColor: '#161616' }
    : { frontColor: '#000000', backgroundColor: '#ffffff' }
  void Taro.setNavigationBarColor(colours)
  void Taro.setBackgroundColor({ backgroundColor: isDark ? '#111111' : '#f2f3f5' })
}
