/** WeChat prints nothing: there a picture is kept instead. */
export const canPrint = process.env.TARO_ENV !== 'weapp'

export function printPage(): void {
  window.print()
}
