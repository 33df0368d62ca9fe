import Taro from '@tarojs/taro'

/** Brings an element into view and, where the platform has focus, moves it there. */
export const focusOn: (id: string) => void =
  process.env.TARO_ENV === 'weapp'
    ? (id) => void Taro.pageScrollTo({ selector: `#${id}`, duration: 0 }).catch(() => undefined)
    : (id) => {
        const element = document.getElementById(id)
        element?.scrollIntoView({ block: 'center' })
        element?.focus({ preventScroll: true })
      }
