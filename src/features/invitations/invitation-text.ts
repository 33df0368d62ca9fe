import { urlOf } from '../../lib/navigate'

/**
 * What the picture says. A camera outside the mini-program needs a link it can open; inside WeChat the
 * mini-program's own scanner reads the short code.
 */
export const invitationText: (token: string) => string =
  process.env.TARO_ENV === 'weapp'
    ? (token) => token
    : (token) => `${location.origin}${location.pathname}#${urlOf('scan', { scene: token })}`
