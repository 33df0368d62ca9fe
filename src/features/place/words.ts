/** Every word of the landing page and of "which place is this". */
export const placeWords = {
  resolving: '正在认这个码…',
  enterTitle: '输入短码',
  enterWhy: '印在海报的二维码下面，8 位字母和数字',
  codeLabel: '短码',
  codeSubmit: '查这个码',
  codeMissing: '请填短码，8 位字母和数字。',
  codeMalformed: '短码是 8 位字母和数字，请再看看。',
  howItLooks: '短码在哪里？',
  howItLooksText: ['海报上有一个方形的二维码。', '短码就在二维码下面。', '大写和小写不一样，请照着填。'],
  scanAgain: '再扫一次',
  scanFailed: '没有扫到码。可以改填短码。',
  help: '还是不行？找人帮忙',
  employerHere: '单位',
  seasonHere: '哪一季',
}
