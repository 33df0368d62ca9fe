/**
 * What the picture of a post's code says. Codes hold a page of ours with what it is opened with; a camera
 * outside the mini-program needs a whole link.
 */
export const codeText: (code: string) => string =
  process.env.TARO_ENV === 'weapp'
    ? (code) => code
    : (code) => `${location.origin}${location.pathname}#/${code.replace(/^\//, '')}`
