import { readFileSync } from 'node:fs'
import { differenceKinds, exportKinds } from '../../../domain/terms'
import { words as exportWords } from '../../../src/features/exports/words'
import { words } from '../../../src/features/imports/words'
import { words as homeWords } from '../../../src/features/region-home/words'
import { bookOf } from '../../support/roster-file-world'
import { textIn } from '../../support/open-zip'
import { shown } from './support/hand'
import { setStage, type Visit } from './support/stage'
import { populate, world } from './support/world'

const stage = setStage()
const season = { seasonId: world.seasonId }
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 陈丽芳 registered that she stays, the list says otherwise; nobody registered 周大海; two rows cannot be used. */
const list = bookOf([
  ['陈丽芳', '', '嵊泗海工装备有限公司', '菜园镇', '返乡', '2022-01-28'],
  ['周大海', '', '', '菜园镇', '留岗', ''],
  ['钱一', '1380000', '', '菜园镇', '留岗', ''],
  ['孙二', '', '', '嵊山镇', '留岗', ''],
])

beforeAll(async () => {
  await populate(stage.site())
}, 60_000)

async function choose({ page, hand }: Visit, file: { name: string; buffer: Buffer }): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    hand.tap('button', new RegExp(`^(${words.pick}|${words.pickAgain})$`)),
  ])
  await chooser.setFiles({ ...file, mimeType: workbookType })
}

test('沈岚上传社区名单：先看哪行有错，再收下，差别变成待办', async () => {
  const visit = await stage.visit(world.streetOfficer)
  const { page, hand, goTo, reload } = visit
  await goTo('officerHome', season)
  await hand.tap('button', new RegExp(`^${homeWords.imports}`))
  await hand.sees(words.none)
  await hand.tap('button', words.add)
  await hand.tap('button', words.upload)
  await hand.sees(words.sourceMissing)
  await hand.tap('radio', /^社区名单/)
  await choose(visit, { name: '旧名单.xls', buffer: Buffer.from('旧') })
  await hand.sees(words.notExcel)
  await choose(visit, { name: '社区名单.xlsx', buffer: Buffer.from(list) })
  await hand.sees(/已选：社区名单\.xlsx/)
  await hand.tap('button', words.upload)

  await hand.sees(words.found(4))
  await hand.tap('button', new RegExp(`^${words.counts.faulty}`))
  await hand.sees(/手机号：/)
  await hand.tap('button', '‹ 返回')
  const [download] = await Promise.all([page.waitForEvent('download'), hand.tap('button', words.errorFile)])
  expect(textIn(readFileSync(await download.path()))).toContain('钱一')

  await hand.tap('button', words.accept(2))
  await hand.sees(words.acceptTitle)
  await hand.tapInDialog('button', words.acceptYes)
  await hand.sees(words.done)
  await hand.sees(words.accepted(2))
  await reload()
  await hand.tap('button', new RegExp(`^${differenceKinds.differing}`))
  await hand.sees('陈丽芳')
  await hand.sees(/返乡.*留岗/)
  await hand.tap('button', '‹ 返回')
  await hand.tap('button', new RegExp(`^${words.tasks}`))
  await hand.sees(/名单/)
  const { tasks } = await stage.site().call(world.streetOfficer, 'task.queue', season)
  expect(tasks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['differing', 'missing-here']))
})

test('认不出列名的文件：用话说明白，从文件里什么都不留', async () => {
  const visit = await stage.visit(world.streetOfficer)
  const { hand, goTo } = visit
  await goTo('deskImport', season)
  await hand.tap('radio', /^社区名单/)
  await choose(visit, {
    name: '工资表.xlsx',
    buffer: Buffer.from(bookOf([['3000', '2月']], ['金额', '月份'])),
  })
  await hand.tap('button', words.upload)
  await hand.sees(words.refused)
  await hand.tap('button', words.again)
  await hand.sees(words.sourceTitle)
})

test('导出要写用途；链接到点作废；谁拿过都看得到', async () => {
  const { page, hand, goTo, reload } = await stage.visit(world.streetOfficer)
  await goTo('officerHome', season)
  await hand.tap('button', new RegExp(`^${homeWords.exports}`))
  await hand.tap('button', exportWords.make)
  await hand.sees(exportWords.purposeMissing)
  await hand.type(exportWords.purpose, '给包车排座位')
  await hand.tap('button', exportWords.make)
  await hand.sees(exportWords.ready)
  await reload()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    hand.tap('button', exportWords.download),
  ])
  expect(textIn(readFileSync(await download.path()))).toContain('陈丽芳')
  await goTo('deskAccess', season)
  await hand.sees(new RegExp(exportKinds.roster))
  await hand.sees(/给包车排座位/)
  expect(await shown(page.getByText(exportWords.accessNone)).count()).toBe(0)
})
