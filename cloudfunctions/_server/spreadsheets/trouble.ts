/** Why a file is not read, each with words that say what to do about it. */
export const spreadsheetTroubles = {
  empty: '文件是空的，请重新选择',
  'too-large': '文件超过20MB，请只保留名单的列，删去图片，或分成几份再上传',
  'old-format': '这是旧版 .xls 文件，请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”再上传',
  encrypted: '文件设了打开密码，请去掉密码另存一份再上传',
  'not-a-workbook': '这不是 Excel 工作簿，请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”再上传',
  'binary-workbook': '这是 .xlsb 文件，请另存为“Excel 工作簿（.xlsx）”再上传',
  macros: '文件里带有宏，为了安全不能接收，请另存为不带宏的“Excel 工作簿（.xlsx）”再上传',
  'external-links': '文件连着别的文件或网上的数据，请把内容复制到下载的模板里（选择性粘贴为数值）再上传',
  nested: '文件里嵌着别的文件，请把名单复制到下载的模板里再上传',
  bomb: '文件展开后太大，不像名单，请把名单复制到下载的模板里再上传',
  'too-many-parts': '文件里的内容太杂，请把名单复制到下载的模板里再上传',
  'odd-xml': '文件的内部写法不合规范，请用 Excel 或 WPS 打开，另存一份再上传',
  broken: '文件打不开，可能没有传完或已损坏，请重新保存后再上传',
  'no-sheet': '文件里没有名单所在的工作表，请用下载的模板填写',
  'too-many-rows': '一次最多10万行，请分成几份再上传',
} as const
export type SpreadsheetTroubleCode = keyof typeof spreadsheetTroubles

export class SpreadsheetTrouble extends Error {
  constructor(
    readonly code: SpreadsheetTroubleCode,
    cause?: unknown,
  ) {
    super(`spreadsheet: ${code}`, { cause })
  }

  /** For the person who chose the file. */
  get words(): string {
    return spreadsheetTroubles[this.code]
  }
}
