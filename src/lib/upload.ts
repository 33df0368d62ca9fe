import Taro from '@tarojs/taro'
import { CallError } from './call-error'
import { localIdentity } from './local-identity'

const failed = () => new CallError({ code: 'NETWORK', message: '文件没有传上去，请检查网络后再传一次' })

/** Files go to the cloud's storage beside the calls. A call went before, so that the cloud is ready. */
export function uploadFromWeChat({ path, filePath }: { path: string; filePath: string }): Promise<string> {
  return Taro.cloud.uploadFile({ cloudPath: path, filePath }).then(
    ({ fileID }) => fileID,
    () => Promise.reject(failed()),
  )
}

/** The local backend stands in for the cloud's storage. */
export function uploadFromBrowser({ path, file }: { path: string; file: File }): Promise<string> {
  const headers: Record<string, string> = { 'content-type': 'application/octet-stream' }
  const identity = localIdentity()
  if (identity) headers['x-local-openid'] = identity.openid
  return fetch(`/upload?path=${encodeURIComponent(path)}`, { method: 'POST', headers, body: file })
    .then((response) => (response.ok ? (response.json() as Promise<{ fileId: string }>) : undefined))
    .then(
      (reply) => reply?.fileId ?? Promise.reject(failed()),
      () => Promise.reject(failed()),
    )
}
