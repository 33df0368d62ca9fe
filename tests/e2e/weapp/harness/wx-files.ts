import type { PendingWork } from './pending-work'
import { wxCall } from './wx-call'

export interface PhoneFile {
  name: string
  /** Of a text file; any other comes as bytes. */
  text?: string
  bytes?: Uint8Array
}

export interface FileSettings {
  /** Files chosen from a chat, one after the other; without them the person closes the list. */
  picks?: PhoneFile[]
  /** Plays the cloud's storage: answers the id of what was put there. */
  stores?: (path: string, content: Buffer) => Promise<string>
  /** What WeChat showed the person, the latest last. */
  opened?: { name: string; content: Buffer }[]
}

const userFolder = 'http://usr'

/** The phone's files: chosen from chats, written by us, fetched by link, shown, put into the cloud. */
export function wxFiles({ picks = [], stores, opened = [] }: FileSettings, work: PendingWork) {
  const files = new Map<string, Buffer>()
  const contentOf = (path: unknown) => {
    const content = files.get(String(path))
    if (content === undefined) throw new Error(`no such file: ${String(path)}`)
    return content
  }
  const choose = () => {
    const file = picks.shift()
    if (!file) throw new Error('cancel')
    const content = Buffer.from(file.bytes ?? file.text ?? '')
    const path = `http://tmp/${files.size}-${file.name}`
    files.set(path, content)
    return { tempFiles: [{ name: file.name, path, size: content.length, type: 'file' }] }
  }
  const readFile = wxCall('readFile', ({ filePath, encoding }) => {
    if (encoding !== 'utf8') throw new Error('not read as text')
    return { data: contentOf(filePath).toString('utf8') }
  })
  const writeFile = wxCall('writeFile', ({ filePath, data, encoding }) => {
    if (!String(filePath).startsWith(`${userFolder}/`)) throw new Error('permission denied')
    files.set(String(filePath), Buffer.from(String(data), encoding === 'base64' ? 'base64' : 'utf8'))
    return {}
  })
  const openDocument = ({ filePath }: Record<string, unknown>) => {
    const name = String(filePath).split('/').at(-1) ?? ''
    opened.push({ name, content: contentOf(filePath) })
    return {}
  }
  const downloadFile = async ({ url }: Record<string, unknown>) => {
    const response = await fetch(String(url))
    const tempFilePath = `http://tmp/${files.size}-download`
    files.set(tempFilePath, Buffer.from(await response.arrayBuffer()))
    return { statusCode: response.status, tempFilePath }
  }
  const uploadFile = async ({ cloudPath, filePath }: Record<string, unknown>) => {
    if (!stores) throw new Error('this phone has no storage in the cloud')
    return { fileID: await stores(String(cloudPath), contentOf(filePath)), statusCode: 200 }
  }
  return {
    wx: {
      chooseMessageFile: wxCall('chooseMessageFile', choose),
      openDocument: wxCall('openDocument', openDocument),
      downloadFile: wxCall('downloadFile', (options) => work.during(downloadFile(options))),
      env: { USER_DATA_PATH: userFolder },
      getFileSystemManager: () => ({ readFile, writeFile }),
    },
    cloud: {
      uploadFile: wxCall('cloud.uploadFile', (options) => work.during(uploadFile(options))),
    },
  }
}
