import Taro from '@tarojs/taro'

export type PickedFile =
  { status: 'picked'; name: string; text: string } | { status: 'cancelled' | 'unreadable' | 'too-large' }

/** More than any file of ours; a slip of the finger must not freeze a phone. */
const mostBytes = 200_000

/** Lets the person choose one text file: from a chat in WeChat, from the disk in a browser. */
export const pickTextFile: () => Promise<PickedFile> =
  process.env.TARO_ENV === 'weapp' ? pickFromChat : pickFromDisk

interface ChatFile {
  name: string
  path: string
  size: number
}

function pickFromChat(): Promise<PickedFile> {
  return Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['json', 'txt'] }).then(
    ({ tempFiles: [file] }) => (file ? readChatFile(file) : { status: 'cancelled' }),
    (): PickedFile => ({ status: 'cancelled' }),
  )
}

function readChatFile({ name, path, size }: ChatFile): Promise<PickedFile> {
  if (size > mostBytes) return Promise.resolve({ status: 'too-large' })
  return new Promise((resolve) => {
    Taro.getFileSystemManager().readFile({
      filePath: path,
      encoding: 'utf8',
      success: ({ data }) =>
        resolve(typeof data === 'string' ? { status: 'picked', name, text: data } : { status: 'unreadable' }),
      fail: () => resolve({ status: 'unreadable' }),
    })
  })
}

function pickFromDisk(): Promise<PickedFile> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.json,.txt,application/json,text/plain'
    input.addEventListener('cancel', () => resolve({ status: 'cancelled' }))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file ? readDiskFile(file) : { status: 'cancelled' })
    })
    input.click()
  })
}

function readDiskFile(file: File): Promise<PickedFile> {
  if (file.size > mostBytes) return Promise.resolve({ status: 'too-large' })
  return file.text().then(
    (text): PickedFile => ({ status: 'picked', name: file.name, text }),
    (): PickedFile => ({ status: 'unreadable' }),
  )
}
