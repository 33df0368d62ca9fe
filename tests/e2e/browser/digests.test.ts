import { readFileSync } from 'node:fs'
import { words as publicWords } from '../../../src/features/public-figures/words'
import { words as practiceWords } from '../../../src/features/practices/words'
import { words } from '../../../src/features/digests/words'
import { seriesWords } from '../../../src/features/digests/series-words'
import { words as homeWords } from '../../../src/features/region-home/words'
import { aStayEvent, manyStayEvents, noonOf } from '../../support/stay-log'
import { setStage } from './support/stage'
import { textIn } from '../../support/open-zip'
import { world } from './support/world'

const stage = setStage()
const { seasonId } = world
const season = { seasonId }

/** On the 17th 147 people of other provinces stay, on the 18th fourteen more. */
beforeAll(async () => {
  const site = stage.site()
  await site.insert({
    stayEvents: [
      ...manyStayEvents(147, { at: noonOf('2022-01-17'), seasonId }),
      ...manyStayEvents(14, { at: noonOf('2022-01-18'), seasonId }),
      aStayEvent({ at: noonOf('2022-01-18'), seasonId, stay: 'leaving', outside: false }),
    ],
  })
  await site.tick()
}, 60_000)

test('何萍读日报，更正一个数：原来的还在，更正写在旁边，Word 里也有', async () => {
  const { page, hand, goTo, reload } = await stage.visit(world.districtOfficer)
  await goTo('officerHome', season)
  await hand.tap('button', new RegExp(`^${homeWords.digests}`))
  await hand.tap('button', /^1月19日/)
  await hand.sees(words.lot(161))
  await hand.sees(/零报告|欠薪/)

  await hand.tap('button', words.amend)
  await hand.tapInDialog('button', words.amendYes)
  await hand.sees(words.errors.figure)
  await page.getByLabel(words.figure).selectOption('省外留守')
  await hand.type(words.now, '160')
  await hand.type(words.reason, '一人重复登记')
  await hand.tapInDialog('button', words.amendYes)
  await hand.sees(words.amendSaved)
  await hand.sees(words.amended('161 人', '160 人', 1))
  await reload()
  await hand.sees(words.amendmentTitle(1))

  for (const format of [words.word, words.excel]) {
    const [download] = await Promise.all([page.waitForEvent('download'), hand.tap('button', format)])
    const text = textIn(readFileSync(await download.path()))
    expect(text).toContain('161')
    expect(text).toContain('一人重复登记')
  }
})

test('过年去向先有话、再有表、再有图：省外留守从 147 人到 161 人', async () => {
  const { hand, goTo } = await stage.visit(world.districtOfficer)
  await goTo('deskDigests', season)
  await hand.tap('button', new RegExp(`^${words.series}`))
  await hand.sees(seriesWords.course('省外留守', 147, 161))
  await hand.sees(seriesWords.picture)
  await hand.sees(seriesWords.outsidePicture)
})

test('写一条典型做法，再改一次', async () => {
  const { hand, goTo } = await stage.visit(world.districtOfficer)
  await goTo('deskPractices', season)
  await hand.sees(practiceWords.none)
  await hand.tap('button', practiceWords.add)
  await hand.tap('button', practiceWords.save)
  await hand.sees(practiceWords.errors.title)
  await hand.type(practiceWords.name, '年夜饭送到宿舍')
  await hand.type(practiceWords.text, '社区联合企业，除夕把年夜饭送到宿舍。')
  await hand.tap('button', practiceWords.save)
  await hand.sees('年夜饭送到宿舍')
  await hand.tap('button', practiceWords.editLabel('年夜饭送到宿舍'))
  await hand.type(practiceWords.text, '社区联合企业，除夕把年夜饭送到三个宿舍。')
  await hand.tap('button', practiceWords.save)
  await hand.sees(/三个宿舍/)
})

test('谁都能看公开数字，不用登录；数字是 5 的倍数，人少的不公布', async () => {
  const { hand, goTo } = await stage.visit()
  await goTo('publicFigures', { ...season, regionCode: '330922' })
  await hand.sees(publicWords.people(160))
  await hand.sees(publicWords.hidden)
  await hand.sees(publicWords.why)
})
