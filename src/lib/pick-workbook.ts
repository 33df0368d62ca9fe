import Taro from '@tarojs/taro'
import { uploadFromBrowser, uploadFromWeChat } from './upload'

export interface Workbook {
  name: string
  bytes: number
  /** Puts it where the backend said; answers the id of the stored file. Fails like a call. */
  upload: (path: string) => Promise<string>
}

export type PickedWorkbook =
  { status: 'picked'; workbook: Workbook } | { status: 'cancelled' | 'too-large' | 'not-excel' }

/** The backend refuses more than this too; nobody should wait for an upload to learn it. */
const mostBytes = 20 * 1024 * 1024

/** Lets the person choose one Excel file: from a chat in WeChat, from the disk in a browser. */
export const pickWorkbook: () => Promise<PickedWorkbook> =
  process.env.TARO_ENV === 'weapp' ? pickFromChat : pickFromDisk

function judged(workbook: Workbook): PickedWorkbook {
  if (!/\.xlsx$/i.test(workbook.name)) return { status: 'not-excel' }
  return workbook.bytes > mostBytes ? { status: 'too-large' } : { status: 'picked', workbook }
}

function pickFromChat(): Promise<PickedWorkbook> {
  return Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'xls', 'csv'] }).then(
    ({ tempFiles: [file] }) =>
      file
        ? judged({
            name: file.name,
            bytes: file.size,
            upload: (path) => uploadFromWeChat({ path, filePath: file.path }),
          })
        : { status: 'cancelled' },
    (): PickedWorkbook => ({ status: 'cancelled' }),
  )
}

function pickFromDisk(): Promise<PickedWorkbook> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.xls,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    input.addEventListener('cancel', () => resolve({ status: 'cancelled' }))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (!file) return resolve({ status: 'cancelled' })
      const upload = (path: string) => uploadFromBrowser({ path, file })
      resolve(judged({ name: file.name, bytes: file.size, upload }))
    })
    input.click()
  })
}
