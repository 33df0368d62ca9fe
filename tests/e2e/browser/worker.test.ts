import { returnings, stays, travels } from '../../../domain/terms'
import { homeWords } from '../../../src/features/home/words'
import { placeWords } from '../../../src/features/place/words'
import { questionWords } from '../../../src/features/questions/words'
import { stayWords } from '../../../src/features/stay/words'
import { shown } from './support/hand'
import { setStage } from './support/stage'
import { register, world } from './support/world'

const stage = setStage()
const season = { seasonId: world.seasonId }

test('王秀兰扫码留岗：三次点击拿到回执，连同追问不超过八次，只打了名字', async () => {
  const { page, hand, goTo } = await stage.visit('worker-wangxiulan')
  await goTo('scan', { scene: world.gatePoster })
  await hand.sees('嵊泗海工一号门')
  await hand.tap('radio', new RegExp(`^${stays.staying}`))
  await hand.tap('button', stayWords.agree)
  await hand.sees(stayWords.receiptNumber)
  expect(hand.taps).toBeLessThanOrEqual(5)

  await hand.tap('button', stayWords.goOn)
  await hand.tap('button', '安徽省')
  await hand.tap('button', '安庆市')
  await hand.tap('radio', new RegExp(questionWords.frontlineYes))
  await hand.type(questionWords.nameLabel, '王秀兰')
  await hand.tap('button', questionWords.done)
  await hand.sees('王秀兰')
  await hand.sees('安庆市')
  expect(hand.taps).toBeLessThanOrEqual(8)
  expect(hand.typed).toBeLessThanOrEqual(4)
  await shown(page.getByText('嵊泗海工装备有限公司')).waitFor()
})

test('海报上没写单位，挑单位也算上，仍不超过八次点击', async () => {
  const { hand, goTo } = await stage.visit('worker-dingyi')
  await goTo('scan', { scene: world.workerPoster })
  await hand.tap('radio', new RegExp(`^${stays.staying}`))
  await hand.tap('button', stayWords.agree)
  await hand.tap('button', stayWords.goOn)
  await hand.tap('button', '嵊泗海工装备有限公司')
  await hand.tap('button', '四川省')
  await hand.tap('button', '成都市')
  await hand.tap('radio', new RegExp(questionWords.frontlineYes))
  await hand.type(questionWords.nameLabel, '丁一')
  await hand.tap('button', questionWords.done)
  await hand.sees(stayWords.answersTitle)
  expect(hand.taps).toBeLessThanOrEqual(8)
})

test('户口在本市，才多问一步是哪个区县', async () => {
  const openid = 'worker-benshi'
  const { hand, goTo } = await stage.visit(openid)
  await goTo('scan', { scene: world.gatePoster })
  await hand.tap('radio', new RegExp(`^${stays.staying}`))
  await hand.tap('button', stayWords.agree)
  await hand.tap('button', stayWords.goOn)
  await hand.tap('button', '浙江省')
  await hand.tap('button', '舟山市')
  await hand.tap('button', '普陀区')
  await hand.sees('是在一线生产岗位吗？')
  expect((await stage.site().call(openid, 'stay.get', season)).mine?.answers.hukou).toBe('330903')
})

test('孙梅返乡：四个追问也不超过八次点击', async () => {
  const { hand, goTo } = await stage.visit('worker-sunmei')
  await goTo('scan', { scene: world.gatePoster })
  await hand.tap('radio', new RegExp(`^${stays.leaving}`))
  await hand.tap('button', stayWords.agree)
  await hand.tap('button', stayWords.goOn)
  await hand.tap('radio', /1月29日/)
  await hand.tap('radio', returnings.unsure)
  await hand.tap('radio', travels.together)
  await hand.type(questionWords.nameLabel, '孙梅')
  await hand.tap('button', questionWords.done)
  await hand.sees(travels.together)
  expect(hand.taps).toBeLessThanOrEqual(8)
  expect(hand.typed).toBeLessThanOrEqual(4)
})

test('一题也不想答，每一题都能跳过', async () => {
  const { hand, goTo } = await stage.visit('worker-hejin')
  await goTo('scan', { scene: world.workerPoster })
  await hand.tap('radio', new RegExp(`^${stays.staying}`))
  await hand.tap('button', stayWords.agree)
  await hand.tap('button', stayWords.goOn)
  const titles = ['在哪家单位上班？', '户口在哪里？', '是在一线生产岗位吗？', '怎么称呼您？']
  for (const title of titles) {
    await hand.sees(title)
    await hand.tap('button', questionWords.skip)
  }
  await hand.sees(stayWords.answersTitle)
  expect(hand.taps).toBeLessThanOrEqual(8)
})

test('相机坏了，填海报上的短码也行', async () => {
  const { hand, goTo } = await stage.visit('worker-liushuan')
  await goTo('home')
  await hand.tap('button', homeWords.scan)
  await hand.type(placeWords.codeLabel, world.gateShortCode)
  await hand.tap('button', placeWords.codeSubmit)
  await hand.sees('嵊泗海工一号门')
  await hand.tap('radio', new RegExp(`^${stays.staying}`))
  await hand.tap('button', stayWords.agree)
  await hand.sees(stayWords.receiptNumber)
  expect(hand.taps).toBeLessThanOrEqual(5)
})

test('短码填错：上面和旁边说的是同一句话，焦点过去，填的还在', async () => {
  const { page, hand, goTo } = await stage.visit()
  await goTo('scan')
  await hand.type(placeWords.codeLabel, 'SHENGSI9')
  await hand.tap('button', placeWords.codeSubmit)
  const summary = shown(page.locator('#form-errors'))
  await summary.waitFor()
  const message = await summary.getByRole('link').innerText()
  expect(await page.locator('.field-error').innerText()).toBe(message)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('form-errors')
  expect(await page.getByLabel(placeWords.codeLabel).inputValue()).toBe('SHENGSI9')
})

test('赵大山改主意不超过三次点击，还能撤销', async () => {
  await register(stage.site(), { openid: 'worker-zhaodashan', name: '赵大山', stay: 'staying' })
  const { hand, goTo } = await stage.visit('worker-zhaodashan')
  await goTo('home')
  await hand.tap('button', new RegExp(`^${homeWords.changeMind}`))
  await hand.tap('radio', new RegExp(`^${stays.leaving}`))
  await hand.sees(stayWords.changed('staying', 'leaving'))
  expect(hand.taps).toBeLessThanOrEqual(3)
  await hand.tap('button', '撤销')
  await hand.sees(stayWords.undone('staying'))
})

test('赵大山撤回登记不超过三次点击，删得干净', async () => {
  const openid = 'worker-zhaoxiaoshan'
  await register(stage.site(), { openid, name: '赵小山', stay: 'staying' })
  const { hand, goTo } = await stage.visit(openid)
  await goTo('home')
  await hand.tap('button', new RegExp(`^${homeWords.answers}`))
  await hand.tap('button', stayWords.withdraw)
  await hand.tapInDialog('button', stayWords.withdrawConfirm)
  await hand.sees(stayWords.withdrawnWhat)
  expect(hand.taps).toBeLessThanOrEqual(3)
  expect((await stage.site().call(openid, 'stay.get', season)).mine).toBeNull()
})

test('不登录、不留姓名，四次点击以内看到待遇和理由', async () => {
  const { page, hand, goTo } = await stage.visit()
  await goTo('home')
  await hand.tap('button', new RegExp(`^${homeWords.explore}`))
  await hand.tap('button', /^再看 \d+ 项/)
  await hand.tap('button', /^留嵊红包/)
  await shown(page.getByText(/嵊人社发〔2022〕4号/)).waitFor()
  await hand.sees('对2022年1月26日至2022年2月10日期间')
  expect(hand.taps).toBeLessThanOrEqual(4)
  expect(hand.typed).toBe(0)
})

test('名字打到一半刷新，字还在', async () => {
  const openid = 'worker-qianjin'
  const site = stage.site()
  await register(site, { openid, name: '钱进', stay: 'undecided' })
  const { page, hand, goTo, reload } = await stage.visit(openid)
  await goTo('questions', { ...season, key: 'name', edit: '1' })
  await hand.type(questionWords.nameLabel, '钱进宝')
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('钱进宝'))
  await reload()
  expect(await page.getByLabel(questionWords.nameLabel).inputValue()).toBe('钱进宝')
})

test('每一页刷新都留在原处，一路退得回首页', async () => {
  const openid = 'worker-songtao'
  await register(stage.site(), { openid, name: '宋涛', stay: 'staying' })
  const { page, hand, goTo, reload } = await stage.visit(openid)
  await goTo('home')
  const way = [
    { tap: new RegExp(`^${homeWords.answers}`), title: stayWords.answersTitle },
    { tap: stayWords.changeMind, title: stayWords.pageTitle },
    { tap: stayWords.goOn, title: questionWords.pageTitle },
  ]
  for (const { tap, title } of way) {
    await hand.tap('button', tap)
    await shown(page.getByRole('heading', { name: title, level: 1 })).waitFor()
    await reload()
    await shown(page.getByRole('heading', { name: title, level: 1 })).waitFor()
  }
  for (const { title } of way.slice(0, -1).reverse()) {
    await page.goBack()
    await shown(page.getByRole('heading', { name: title, level: 1 })).waitFor()
  }
  await page.goBack()
  await hand.sees(homeWords.hello)
})
