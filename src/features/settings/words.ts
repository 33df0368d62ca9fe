/** Every word of the settings page. */
export const settingsWords = {
  title: '设置',
  look: '看得舒服',
  care: '长辈版',
  careNote: '字更大，按钮更大',
  textSize: '字号',
  theme: '颜色',
  themes: { system: '跟随手机', light: '浅色', dark: '深色' },
  privacy: '我的隐私',
  privacyIntro: '这里能看到存了您什么。',
  nothingStored: '没有存您的任何内容。',
  show: '看存了什么',
  stored: '存着这些',
  manage: '修改或删除',
  consents: '您给过的同意',
  contract: '看微信里的隐私说明',
}
