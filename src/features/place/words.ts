/** Every word of the landing page and of "which place is this". */
export const placeWords = {
  resolving: '正在认这个码…',
  enterTitle: '输入短码',
  enterWhy: '短码印在海报的二维码下面。',
  codeLabel: '短码',
  codePlaceholder: '例如 Ab3dE5gH',
  codeSubmit: '查这个码',
  codeMissing: '请填短码，8 位字母和数字。',
  codeMalformed: '短码是 8 位字母和数字，请再看看。',
  howItLooks: '短码在哪里？',
  howItLooksText: ['海报上有一个方形的二维码。', '二维码下面有 8 位字母和数字。', '大写和小写不一样，请照着填。'],
  scanAgain: '重新扫码',
  scanFailed: '没有扫到码。可以改填短码。',
  unknownHelp: '找人帮忙',
  here: '这里是',
  employerHere: '所在单位',
  goingOn: '认出来了，正在打开…',
}
