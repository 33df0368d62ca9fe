import { putFile } from '../../../cloudfunctions/_server/platform/files'
import { textIn } from '../../support/open-zip'
import { bookOf } from '../../support/roster-file-world'
import type { Stack } from '../../support/stack'
import { manyStayEvents, noonOf } from '../../support/stay-log'
import { people, phoneOf, registerWorker, startShengsi } from './shengsi'

jest.setTimeout(60_000)

let stack: Stack
beforeEach(async () => {
  stack = await startShengsi()
})
afterEach(() => stack.stop())

const list = bookOf([
  ['周大海', '', '', '菜园镇', '留岗', ''],
  ['钱一', '1380000', '', '菜园镇', '留岗', ''],
])

test('沈岚从聊天里选名单：传到云上，检查、收下、比对，打开标注错误的表', async () => {
  await registerWorker(stack)
  const opened: { name: string; content: Buffer }[] = []
  const phone = await phoneOf(stack, people.streetOfficer, {
    openedAt: '/desk/import/index?seasonId=2022',
    picks: [{ name: '社区名单.xlsx', bytes: list }],
    stores: (path, content) => putFile(path, content),
    opened,
  })
  await phone.waitFor('这份名单从哪里来？')
  await phone.tap('社区名单')
  await phone.tap('下载空白表格')
  await phone.tap('选文件')
  await phone.waitFor('已选：社区名单.xlsx')
  await phone.tap('上传并检查')
  await phone.waitFor('名单一共 2 行')
  await phone.tap('下载标注错误的表')
  await phone.tap('收下能用的 1 行')
  await phone.tap('收下并比对')
  await phone.waitFor('收下了 1 行')
  await phone.tap('名单上有，没有登记')
  await phone.waitFor('周大海')
  expect(phone.problems).toEqual([])
  const [template, faults] = opened.map(({ content }) => textIn(content))
  expect(template).toContain('过年打算')
  expect(faults).toContain('钱一')
})

test('何海洋读日报，下载 Word，打开里面有这个数', async () => {
  const stayEvents = manyStayEvents(161, { at: noonOf('2022-01-18'), seasonId: '2022' })
  await stack.insert({ stayEvents })
  await stack.tick()
  const opened: { name: string; content: Buffer }[] = []
  const phone = await phoneOf(stack, people.districtOfficer, {
    openedAt: '/desk/digest/index?seasonId=2022',
    opened,
  })
  await phone.waitFor('161 人')
  await phone.tap('下载 Word')
  expect(phone.problems).toEqual([])
  expect(opened[0]?.name).toMatch(/\.docx$/)
  expect(textIn(opened[0]?.content ?? Buffer.alloc(0))).toContain('161')
})
