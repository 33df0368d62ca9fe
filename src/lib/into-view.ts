import Taro from '@tarojs/taro'

/** Moves the page just so far that the element with this id is all in sight, and not at all when it is already. */
export const intoView: (id: string) => void =
  process.env.TARO_ENV === 'weapp'
    ? scrollInWeChat
    : (id) => document.getElementById(id)?.scrollIntoView({ block: 'nearest' })

/** Below it a bar may lie over the page. */
const barHeight = 96

interface Rect {
  bottom: number
}
interface Offset {
  scrollTop: number
}

function scrollInWeChat(id: string): void {
  Taro.createSelectorQuery()
    .select(`#${id}`)
    .boundingClientRect()
    .selectViewport()
    .scrollOffset()
    .exec((found: [Rect?, Offset?]) => {
      const [rect, offset] = found
      if (!rect || !offset) return
      const hidden = rect.bottom + barHeight - Taro.getWindowInfo().windowHeight
      if (hidden > 0) void Taro.pageScrollTo({ scrollTop: offset.scrollTop + hidden, duration: 0 })
    })
}
