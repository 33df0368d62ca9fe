import { anOfficer } from '../../support/builders'
import { words as confirmationWords } from '../../../src/features/confirmations/words'
import { examplePapers } from '../../../src/features/lab/example'
import { words as labWords } from '../../../src/features/lab/words'
import { words as homeWords } from '../../../src/features/region-home/words'
import { words } from '../../../src/features/register/words'
import { shown } from './support/hand'
import { setStage } from './support/stage'
import { register, world } from './support/world'

const stage = setStage()
const cityOfficer = 'officer-fangzhou'
const season = { seasonId: world.seasonId }
const city = { code: '330900', name: '舟山市' }

beforeAll(async () => {
  const site = stage.site()
  await site.insert(anOfficer({ openid: cityOfficer, level: 'city', regionCode: city.code, name: '方舟' }))
  for (const [openid, name] of [
    ['worker-a', '江一'],
    ['worker-b', '江二'],
  ] as const)
    await register(site, { openid, name, stay: 'staying' })
}, 60_000)

test('方舟先看一个口径影响谁，再定，再重新打开；定过几次都在', async () => {
  const { page, hand, goTo, reload } = await stage.visit(cityOfficer)
  await goTo('officerHome', season)
  await hand.sees(homeWords.cityDoors)
  await hand.tap('button', new RegExp(`^${words.door}`))
  await hand.tap('button', /要到岗几天才算/)
  await hand.sees('“一线生产岗位坚持工作的”')
  await hand.sees(words.splits)
  await reload()
  await hand.tap('button', words.decide)
  await hand.sees(words.errors.value)
  await hand.tap('radio', '十六天都到岗才算')
  await hand.sees(words.turnsNobody)
  await hand.type(words.note, '县里细则写明')
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('县里细则写明'))
  await hand.tap('button', words.decide)
  await hand.sees(words.confirmNobody)
  await hand.tapInDialog('button', words.confirmYes)
  await hand.sees(words.done('十六天都到岗才算'))
  await hand.sees(words.decidedAs('十六天都到岗才算'))
  await hand.sees(/县里细则写明/)

  await page.goBack()
  await shown(page.getByText(words.decided, { exact: true })).waitFor()
  await hand.tap('button', /要到岗几天才算/)
  await hand.tap('button', words.reopen)
  await shown(page.getByRole('dialog').getByLabel(words.note)).fill('细则又改了')
  await hand.tapInDialog('button', words.reopenYes)
  await hand.sees(words.reopened)
  await hand.sees(/细则又改了/)
  await hand.sees(words.history)
})

test('也可以填一个数，超出范围当场就说', async () => {
  const { hand, goTo } = await stage.visit(cityOfficer)
  await goTo('officerRegister', { ...season, policy: 'ss22-red500', reading: 'min-days' })
  await hand.tap('radio', words.numberOption)
  await hand.type(/^窗口期内至少到岗几天/, '17')
  await hand.tap('button', words.decide)
  await hand.sees(words.numberWrong(1, 16))
  await hand.type(/^窗口期内至少到岗几天/, '10')
  await hand.tap('button', words.see)
  await hand.sees(words.turnsNobody)
})

test('不归本市定的口径只能看；县里的沈岚没有这一页', async () => {
  const { hand, goTo } = await stage.visit(world.streetOfficer)
  await goTo('officerRegister')
  await hand.sees(words.notCity)
  await goTo('officerLab')
  await hand.sees(labWords.notCity)
})

test('草稿写坏了：在哪一行、怎么改都说清楚，不能发布', async () => {
  const { page, hand, goTo } = await stage.visit(cityOfficer)
  await goTo('officerHome', season)
  await hand.tap('button', new RegExp(`^${labWords.door}`))
  await hand.tap('button', labWords.paste(labWords.draft))
  await hand.type(/^政策草稿$/, '{"id": “red500”}')
  await hand.tap('button', labWords.check)
  await hand.sees(labWords.missing.cases)
  await hand.tap('button', labWords.paste(labWords.cases))
  await hand.type(/^样例$/, '{}')
  await hand.tap('button', labWords.check)
  await hand.sees('第1行第8个字')
  await hand.sees('用了中文标点，请换成英文的')

  const { draft } = examplePapers(city, 2022)
  await hand.type(/^政策草稿$/, draft.replace('"oneOf"', '"oneof"').replace('12333', '110'))
  await hand.tap('button', labWords.checkAgain)
  await hand.sees('conditions[0].test')
  await hand.sees('hotline')
  await hand.sees(labWords.mayNot)
  expect(await page.getByRole('button', { name: labWords.publish, exact: true }).count()).toBe(0)
})

test('选文件、试算、缺边界补上，发布以后谁都看得到', async () => {
  const { page, hand, goTo, reload } = await stage.visit(cityOfficer)
  await goTo('officerLab', season)
  const { draft, cases } = examplePapers(city, 2022)
  const few = JSON.parse(cases) as { base: object; cases: object[] }
  const pick = async (what: string, name: string, text: string) => {
    const choosing = page.waitForEvent('filechooser')
    await hand.tap('button', labWords.pickFile(what))
    const chooser = await choosing
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  }
  await pick(labWords.draft, 'stay.json', draft)
  await hand.sees(labWords.holds('stay.json', draft.length))
  await pick(labWords.cases, 'stay.cases.json', JSON.stringify({ ...few, cases: few.cases.slice(0, 4) }))
  await hand.tap('button', labWords.check)
  await hand.sees('没有“现在不能申请”的样例')
  await hand.sees(labWords.run)
  await pick(labWords.cases, 'stay.cases.json', cases)
  await hand.sees(labWords.changed)
  await hand.tap('button', labWords.checkAgain)
  await hand.sees(labWords.allRight(5))
  await hand.sees(labWords.turnsNew)

  await page.waitForFunction(() => {
    const kept = JSON.stringify(localStorage).replaceAll('\\', '')
    return kept.includes('文件还没发的时候') && kept.includes('"isTried":true')
  })
  await reload()
  await hand.sees(labWords.allRight(5))
  await hand.tap('button', labWords.publish)
  await hand.sees(labWords.errors.note)
  await hand.type(labWords.note, '市里新出的办法')
  await hand.tap('button', labWords.publish)
  await hand.tapInDialog('button', labWords.confirmYes)
  await hand.sees(labWords.published('留岗补助（例子）', 1))
  await hand.sees(/市里新出的办法/)
  await hand.tap('button', labWords.seeIt)
  await hand.sees('例子，不是真的通知')
  await page.goBack()
  await hand.sees(labWords.published('留岗补助（例子）', 1))

  const visitor = await stage.visit()
  await visitor.goTo('explore', season)
  await visitor.hand.sees('留岗补助（例子）')
})

test('同一版不能发布第二次，发布的日子不能早于今天', async () => {
  const { page, hand, goTo } = await stage.visit(cityOfficer)
  await goTo('officerLab', season)
  await hand.tap('button', labWords.example)
  await hand.tap('button', labWords.useExample)
  await hand.tap('button', labWords.check)
  await hand.sees('现在是第1版，应写 2')
  await hand.tap('button', labWords.edit(labWords.draft))
  const { draft } = examplePapers(city, 2022)
  await hand.type(/^政策草稿$/, draft.replace('"version": 1', '"version": 2').replace('20000', '30000'))
  await hand.tap('button', labWords.edit(labWords.cases))
  const { cases } = examplePapers(city, 2022)
  await hand.type(/^样例$/, cases.replace('20000', '30000'))
  await hand.tap('button', labWords.checkAgain)
  await hand.sees(labWords.publishIntro)
  await shown(page.getByLabel(labWords.day)).fill('2022-01-01')
  await hand.type(labWords.note, '提高标准')
  await hand.tap('button', labWords.publish)
  await hand.tapInDialog('button', labWords.confirmYes)
  await hand.sees(/最早从今天（2022年1月20日）起/)
})

test('企业确认的页面说没有要确认的事，而不是空白', async () => {
  const { hand, goTo } = await stage.visit(world.employerPerson)
  await goTo('employerConfirm', { employerId: world.employerId, seasonId: '2027' })
  await hand.sees(confirmationWords.nothingAsked)
})
