import { tierLabel } from '../../../domain/matching/tier'
import { claimStatuses, trades } from '../../../domain/terms'
import { homeWords } from '../../../src/features/home/words'
import { words as claimWords } from '../../../src/features/employers/words'
import { words } from '../../../src/features/shortages/words'
import { shown } from './support/hand'
import { setStage } from './support/stage'
import { world } from './support/world'

const stage = setStage()
const season = { seasonId: world.seasonId }

test('周启明扫码报缺工：六次点击、两个数字以内，当场看到归哪一档、有什么帮助', async () => {
  const { page, hand, goTo } = await stage.visit(world.employerPerson)
  await goTo('scan', { scene: world.employerPoster })
  await hand.tap('button', words.report)
  await hand.tap('radio', trades.welder)
  await hand.type(new RegExp(`^${words.headcount}`), '42')
  await hand.tap('button', words.submit)
  await hand.sees(words.reported)
  await hand.sees(tierLabel(2))
  await hand.sees(words.services)
  await hand.sees(words.nextSteps)
  expect(hand.taps).toBeLessThanOrEqual(6)
  expect(hand.typed).toBeLessThanOrEqual(4)
  expect(await page.locator('.clause').filter({ visible: true }).count()).toBeGreaterThan(0)
})

test('报完返回，单位页上就有这一件；下次从首页进来还是这一季', async () => {
  const { page, hand, goTo } = await stage.visit(world.employerPerson)
  await goTo('home')
  await hand.tap('button', homeWords.employer)
  await hand.tap('radio', '2022年春节')
  await hand.tap('button', /还缺 42 人/)
  // The page left behind has a button of the same name.
  await hand.sees(words.services)
  await hand.tap('button', words.edit)
  await hand.type(new RegExp(`^${words.headcount}`), '43')
  await hand.tap('button', words.saveEdit)
  await hand.sees(words.stillMissing(43))
  await page.goBack()
  await page.goBack()
  await hand.sees(/还缺 43 人/)
  await goTo('home')
  await hand.tap('button', homeWords.employer)
  await hand.sees(/还缺 43 人/)
})

test('人数还没填完就说得出归哪一档；什么都没填就交，焦点去到错处', async () => {
  const { page, hand, goTo } = await stage.visit(world.employerPerson)
  await goTo('employerReport', { employerId: world.employerId, seasonId: '2027' })
  await hand.tap('button', words.submit)
  await shown(page.locator('#form-errors')).waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('form-errors')
  await hand.type(new RegExp(`^${words.headcount}`), '120')
  await hand.sees(`${words.sum(120)} · ${tierLabel(3)}`)
})

test('报到一半刷新，填的都在', async () => {
  const { page, hand, goTo, reload } = await stage.visit(world.employerPerson)
  await goTo('employerReport', { employerId: world.employerId, seasonId: '2027' })
  await hand.tap('radio', trades.packer)
  await hand.type(new RegExp(`^${words.headcount}`), '17')
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('17'))
  await reload()
  await hand.sees(trades.packer)
  expect(await shown(page.getByLabel(new RegExp(`^${words.headcount}`))).inputValue()).toBe('17')
})

test('招到了几个人、改人数、撤回，都在这一件上办', async () => {
  const { hand, goTo } = await stage.visit(world.employerPerson)
  await goTo('employerHome', season)
  await hand.tap('button', /还缺 43 人/)
  await hand.tap('button', new RegExp(words.markFilled))
  await hand.type(new RegExp(`^${words.filledSoFar}`), '15')
  await hand.tapInDialog('button', words.actSave)
  await hand.sees(words.stillMissing(28))
  await hand.sees(new RegExp(`${words.tierAtReport}：${tierLabel(2)}`))

  await hand.tap('button', words.edit)
  await hand.type(new RegExp(`^${words.headcount}`), '50')
  await hand.tap('button', words.saveEdit)
  await hand.sees(words.stillMissing(35))

  await hand.tap('button', words.withdraw)
  await hand.tapInDialog('button', words.withdrawYes)
  await hand.sees(words.withdrawn)
})

test('高建认领单位，沈岚通过，高建就能报缺工', async () => {
  const applicant = await stage.visit('claimant-gaojian')
  await applicant.goTo('scan', { scene: world.employerPoster })
  await applicant.hand.tap('button', claimWords.claim)
  await applicant.hand.type(claimWords.creditCode, '9144030071526726XG')
  await applicant.hand.type(claimWords.name, '嵊泗东海水产加工有限公司')
  await applicant.hand.type(claimWords.contactName, '高建')
  await applicant.hand.tap('button', claimWords.send)
  await applicant.hand.sees(claimWords.sentTitle)
  await applicant.hand.tap('button', claimWords.backHome)
  await applicant.hand.sees(claimStatuses.pending)

  const officer = await stage.visit(world.streetOfficer)
  await officer.goTo('officerClaims')
  await officer.hand.sees('嵊泗东海水产加工有限公司')
  await officer.hand.tap('button', new RegExp(`^${claimWords.approve}`))
  await officer.hand.tapInDialog('button', claimWords.approveYes)
  await officer.hand.sees(new RegExp(claimWords.approved))

  await applicant.goTo('employerHome')
  await applicant.hand.sees('嵊泗东海水产加工有限公司')
  await applicant.hand.tap('button', words.report)
  await applicant.hand.sees(words.trade)
})
