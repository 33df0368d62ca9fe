import Taro from '@tarojs/taro'
import { copyText } from './share'

/** `saved`: the browser keeps it; `opened`: WeChat shows it and can pass it on; `copied`: only its link was. */
export type SavedFile = 'saved' | 'opened' | 'copied' | 'failed'

interface FileContent {
  fileName: string
  base64: string
}

interface FileLink {
  fileName: string
  url: string
}

const isWeapp = process.env.TARO_ENV === 'weapp'

/** Hands over a Word or Excel file that came with a reply. */
export const saveFile: (file: FileContent) => Promise<SavedFile> = isWeapp ? writeAndOpen : asDownload

/** Hands over a file behind a link that ends. In WeChat it stays in the temporary folder, which WeChat empties. */
export const saveLinked: (file: FileLink) => Promise<SavedFile> = isWeapp ? fetchAndOpen : followLink

function writeAndOpen({ fileName, base64 }: FileContent): Promise<SavedFile> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  return new Promise((resolve) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => void openDocument(filePath, fileName).then(resolve),
      fail: () => resolve('failed'),
    })
  })
}

function openDocument(filePath: string, fileName: string): Promise<SavedFile> {
  const fileType = fileName.endsWith('.docx') ? 'docx' : 'xlsx'
  return Taro.openDocument({ filePath, fileType, showMenu: true }).then(
    (): SavedFile => 'opened',
    (): SavedFile => 'failed',
  )
}

function fetchAndOpen({ fileName, url }: FileLink): Promise<SavedFile> {
  return Taro.downloadFile({ url }).then(
    ({ statusCode, tempFilePath }) =>
      statusCode === 200 ? openDocument(tempFilePath, fileName) : copied(url),
    () => copied(url),
  )
}

function copied(url: string): Promise<SavedFile> {
  return copyText(url).then((done): SavedFile => (done ? 'copied' : 'failed'))
}

function asDownload({ fileName, base64 }: FileContent): Promise<SavedFile> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  return followLink({ fileName, url }).finally(() => setTimeout(() => URL.revokeObjectURL(url), 60_000))
}

function followLink({ fileName, url }: FileLink): Promise<SavedFile> {
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.rel = 'noopener'
  link.click()
  return Promise.resolve('saved')
}
