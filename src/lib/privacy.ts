import Taro from '@tarojs/taro'

/** `not-needed`: this platform has no privacy gate of its own; our consent step stands alone. */
export type PrivacyAnswer = 'agreed' | 'refused' | 'not-needed'

const isWeapp = process.env.TARO_ENV === 'weapp'

/** Shows WeChat's privacy prompt if it is still due. Call it in the tap that collects something. */
export const askPrivacy: () => Promise<PrivacyAnswer> = isWeapp
  ? () =>
      new Promise((resolve) => {
        Taro.requirePrivacyAuthorize({ success: () => resolve('agreed'), fail: () => resolve('refused') })
      })
  : () => Promise.resolve('not-needed')

/** Opens the privacy text registered with WeChat; false where there is none to open. */
export const openPrivacyContract: () => Promise<boolean> = isWeapp
  ? () =>
      new Promise((resolve) => {
        Taro.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) })
      })
  : () => Promise.resolve(false)
