/** Writes and reads a roster of as many rows as asked and says what it took: run alone, so that memory is its own. */
import { preScan } from '../../../cloudfunctions/_server/spreadsheets/pre-scan'
import { readRows, type RowsCursor } from '../../../cloudfunctions/_server/spreadsheets/read-rows'
import { writeWorkbook } from '../../../cloudfunctions/_server/spreadsheets/write-rows'

const count = Number(process.argv[2] ?? 100_000)
const headers = '姓名 手机号 身份证号 户籍地 用人单位 地点 打算 返乡时间 返岗 备注 工种 班组'.split(' ')

function* roster(): Generator<string[]> {
  for (let index = 0; index < count; index++) {
    const phone = `138${String(index).padStart(8, '0')}`
    const place = `长江路街道${index % 90}号楼`
    const stay = index % 3 === 0 ? '返乡' : '留岗'
    const row = [
      `务工人员${index}`,
      phone,
      '11010519491231002X',
      '安徽省安庆市桐城市',
      '青岛远洋电子有限公司',
    ]
    yield [...row, place, stay, '2021-02-05', '回来', '=1+1', '装配工', `${index % 40}班`]
  }
}

const timed = <T>(work: () => T): [T, number] => {
  const from = performance.now()
  return [work(), Math.round(performance.now() - from)]
}
const columns = headers.map((header) => ({ header, width: 20 }))
const [bytes, writeMs] = timed(() => writeWorkbook([{ name: '名单', columns, rows: roster() }]))
const [, scanMs] = timed(() => preScan(bytes))
let after: RowsCursor | undefined
const [rows, readMs] = timed(() => {
  let seen = 0
  for (const row of readRows(bytes)) if (++seen === count - 999) after = row.cursor
  return seen
})
const [resumed, resumeMs] = timed(() => [...readRows(bytes, { after })].length)
const mb = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ rows, resumed, fileBytes: bytes.length, writeMs, scanMs, readMs, resumeMs, mb }))
