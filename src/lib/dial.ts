import Taro from '@tarojs/taro'

/** Rings a number; false where the person must dial it themselves. */
export const dial: (number: string) => Promise<boolean> =
  process.env.TARO_ENV === 'weapp'
    ? (number) =>
        Taro.makePhoneCall({ phoneNumber: number }).then(
          () => true,
          (cause: { errMsg?: string }) => String(cause.errMsg).includes('cancel'),
        )
    : (number) => {
        window.location.href = `tel:${number}`
        // Whether a browser can dial is not told; the number stays readable on the page.
        return Promise.resolve(true)
      }
