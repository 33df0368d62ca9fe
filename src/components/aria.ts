const isWeapp = process.env.TARO_ENV === 'weapp'

/** WeChat reads aria-role where browsers read role. */
type Attributes = Record<string, string | number | undefined>

export function role(name: string, extra: Attributes = {}): Attributes {
  return isWeapp ? { 'aria-role': name, ...extra } : { role: name, ...extra }
}

interface Key {
  key: string
  preventDefault: () => void
}

/** Makes a view usable by keyboard in a browser; WeChat needs nothing beyond the tap. */
export function pressable(onPress: (() => void) | undefined): Record<string, unknown> {
  if (isWeapp || !onPress) return {}
  const onKeyDown = (event: Key) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onPress()
  }
  return { tabIndex: 0, onKeyDown }
}

/** Lets code move the focus to something that is no control. */
export function focusable(): Record<string, unknown> {
  return isWeapp ? {} : { tabIndex: -1 }
}

export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
