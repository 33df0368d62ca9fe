/** 就地过年证明：断了网也能出示和核验，撤回就作废，窗口不用登录。 */
import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { resultWords } from '../../../domain/pass/result-words'
import { checkWords } from '../../../src/features/pass-check/words'
import { paperWords, passWords } from '../../../src/features/passes/words'
import { stayWords } from '../../../src/features/stay/words'
import { shown } from './support/hand'
import { forgedCode } from './support/pass-pages'
import { setStage, type Visit } from './support/stage'
import { register, world } from './support/world'

const stage = setStage()
const { seasonId } = world
const openid = 'worker-wangxiulan'

beforeAll(() => register(stage.site(), { openid, name: '王秀兰', stay: 'staying' }))

/** 每部手机的时间都和服务器一样。 */
async function visitAt(who: string | undefined, at = world.now): Promise<Visit> {
  const visit = await stage.visit(who)
  await visit.page.clock.setFixedTime(at)
  return visit
}

/** 没有回应，和没有信号一样。 */
const loseSignal = (page: Page) =>
  page.route('**/call', (route) =>
    route.fulfill({ status: 200, contentType: 'application/json', body: 'null' }),
  )

/** 把屏幕上的码拍下来读。 */
async function codeOnScreen(page: Page, width: number): Promise<string> {
  const picture = shown(page.getByRole('img', { name: passWords.codeLabel }))
  const png = (await picture.screenshot()).toString('base64')
  const brightness = await page.evaluate(
    async ([data, side]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${String(data)}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = Number(side)
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
      const { data: pixels } = context.getImageData(0, 0, canvas.width, canvas.height)
      return btoa(String.fromCharCode(...pixels.filter((_, at) => at % 4 === 0)))
    },
    [png, width] as const,
  )
  const pixels = [...Buffer.from(brightness, 'base64')].flatMap((grey) => [grey, grey, grey, 255])
  return jsQR(Uint8ClampedArray.from(pixels), width, width)?.data ?? ''
}

async function check({ hand }: Visit, code: string): Promise<void> {
  await hand.type(checkWords.codeField, code)
  await hand.tap('button', checkWords.check)
}

test('从回执一下就到；断网照样出示，拍下来 200 像素宽也读得出；断网的经办人员认得，第二次说见过', async () => {
  const worker = await visitAt(openid)
  await worker.goTo('receipt', { seasonId })
  worker.hand.taps = 0
  await worker.hand.tap('button', new RegExp(`^${stayWords.pass}`))
  await worker.hand.sees(/换新码/)
  expect(worker.hand.taps).toBe(1)
  await loseSignal(worker.page)
  await worker.page.goBack()
  await worker.hand.tap('button', new RegExp(`^${stayWords.pass}`))
  await worker.hand.sees(passWords.offline)
  const code = await codeOnScreen(worker.page, 200)
  expect(code).toMatch(/^WG1:/)

  const officer = await visitAt(world.streetOfficer)
  await officer.goTo('fieldPass')
  await officer.hand.sees(checkWords.listCount(0))
  await loseSignal(officer.page)
  await check(officer, code)
  await officer.hand.sees(resultWords.valid.text)
  await officer.hand.sees('在别的地方用过没有，没有网查不到。')
  await check(officer, code)
  await officer.hand.sees(resultWords['seen-before'].text)
  await check(officer, forgedCode)
  await officer.hand.sees(resultWords.forged.text)
})

test('十分钟换一个码；手机里存的用到明天，再往后说用完了', async () => {
  const { hand, page, goTo } = await visitAt(openid)
  await goTo('passMine', { seasonId })
  const first = await codeOnScreen(page, 245)
  await page.clock.setFixedTime('2027-01-20T02:10:01.000Z')
  await hand.sees('9 分 59 秒后换新码')
  expect(await codeOnScreen(page, 245)).not.toBe(first)
  await loseSignal(page)
  await page.clock.setFixedTime('2027-01-21T02:30:00.000Z')
  await hand.sees(passWords.runOut)
  await page.clock.setFixedTime('2027-01-20T01:00:00.000Z')
  await hand.sees(passWords.clockBehind)
})

test('窗口不登录就能核验；换个窗口再用同一个码会说；撤回后窗口和经办人员都说作废', async () => {
  const gone = 'worker-liufang'
  await register(stage.site(), { openid: gone, name: '柳芳', stay: 'staying' })
  const { pass } = await stage.site().call(gone, 'pass.codes', { seasonId })
  const [code, next] = pass!.codes.map((each) => each.code)
  const counter = await visitAt(undefined)
  await counter.goTo('passVerify')
  await check(counter, code!)
  await counter.hand.sees(resultWords.valid.text)
  await counter.hand.sees('柳')
  const other = await visitAt(undefined)
  await other.goTo('passVerify', { code: code! })
  await other.hand.tap('button', checkWords.check)
  await other.hand.sees(resultWords['seen-before'].text)
  await check(other, next!)
  await other.hand.sees(resultWords['not-yet'].text)

  await stage.site().call(gone, 'stay.withdraw', { seasonId })
  await check(counter, code!)
  await counter.hand.sees(resultWords.revoked.text)
  const officer = await visitAt(world.streetOfficer)
  await officer.goTo('fieldPass')
  await officer.hand.sees(checkWords.listCount(1))
  await check(officer, code!)
  await officer.hand.sees(resultWords.revoked.text)
})

test('纸质证明：打印出来只有那一张纸', async () => {
  const { hand, page, goTo } = await visitAt(openid)
  await goTo('passMine', { seasonId })
  await hand.tap('button', passWords.paper)
  await hand.tap('button', paperWords.make)
  await hand.sees(paperWords.foot)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: paperWords.print }).filter({ visible: true }).count()).toBe(0)
  expect(await page.getByText(paperWords.lines[0]).filter({ visible: true }).count()).toBe(0)
  await hand.sees(paperWords.howToCheck)
})
