/** Texts of handing over a file. */
export const words = {
  copied: '文件没有打开。链接已复制，请用浏览器打开。',
  saved: '已经下载，请看浏览器的下载列表。',
  failed: '文件没有打开，请再试一次。',
} as const
