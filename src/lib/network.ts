import Taro from '@tarojs/taro'

/** Tells at once, and whenever it changes, whether there is a network. Answers how to stop. */
export const watchNetwork: (tell: (isOnline: boolean) => void) => () => void =
  process.env.TARO_ENV === 'weapp' ? watchWeChat : watchBrowser

function watchWeChat(tell: (isOnline: boolean) => void): () => void {
  const changed = ({ isConnected }: { isConnected: boolean }) => tell(isConnected)
  Taro.getNetworkType().then(
    ({ networkType }) => tell(networkType !== 'none'),
    // A phone that cannot say is treated as connected: a call that fails says so by itself.
    () => tell(true),
  )
  Taro.onNetworkStatusChange(changed)
  return () => Taro.offNetworkStatusChange(changed)
}

function watchBrowser(tell: (isOnline: boolean) => void): () => void {
  const changed = () => tell(navigator.onLine)
  changed()
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
