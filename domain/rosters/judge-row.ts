/** One row of a list: what it says, what is wrong with it and what to do about it. */
import { toHalfWidth } from '../identifiers/half-width'
import { personNamePattern } from '../identifiers/person-name'
import { parsePhone, type PhoneReason } from '../identifiers/phone'
import { parseImportedResidentId, type ResidentIdReason } from '../identifiers/resident-id'
import type { Returning, RosterSource, Stay } from '../terms'
import { cellName, cellTroubles, type Cell, type SheetRow } from './cell'
import { rosterFields, type RosterField } from './fields'
import type { Headers } from './headers'
import { hukouReader, placeReader, type PlaceFound } from './region-names'
import { parseDay, parseReturning, parseStay } from './spellings'

/** What a row says of a person; null is not said. */
export interface ListedPerson {
  name: string
  phone: string | null
  idNumber: string | null
  /** A province, city or county. */
  hukou: string | null
  employer: string | null
  place: string | null
  /** The finest region the place names; null when it names none of the list's. */
  placeCode: string | null
  stay: Stay | null
  leavingOn: string | null
  returning: Returning | null
}

export interface RowProblem {
  field: RosterField
  /** What to do, for the person who brought the list. */
  text: string
}

export type JudgedRow =
  | { kind: 'valid' | 'elsewhere'; row: number; person: ListedPerson; notes: RowProblem[] }
  | { kind: 'faulty'; row: number; problems: RowProblem[] }

export interface ListContext {
  source: RosterSource
  regionCode: string
  /** The festival's day: days without a year are near it. */
  festivalOn: string
}

const idTexts: Record<ResidentIdReason, string> = {
  blank: '请填写身份证号',
  length: '身份证号要18位，请核对位数',
  'fifteen-digits': '身份证号要18位，请核对位数',
  characters: '身份证号只含数字，最后一位可以是X，请核对',
  region: '身份证号前6位的地区不存在，请核对',
  birthday: '身份证号里的出生日期不存在，请核对',
  checksum: '身份证号校验不通过，请逐位核对',
}
const phoneTexts: Record<PhoneReason, string> = {
  blank: '请填写手机号',
  length: '手机号要11位，请核对位数',
  characters: '手机号只填一个，只含数字，请核对',
  'not-mobile': '这不是手机号，请填手机号，或者空着',
}

const longestText = 100

/** @returns a judge for the rows below the headers; empty rows are not to be shown to it */
export function rowJudge(headers: Headers, context: ListContext): (row: SheetRow) => JudgedRow {
  const readHukou = hukouReader()
  const readPlace = placeReader(context.regionCode)
  const fieldAt = new Map(headers.columns.map((column) => [column.column, column]))
  return (row) => {
    const reading = readingOf(row.number)
    for (const cell of row.cells) {
      const header = fieldAt.get(cell.column)
      if (!header?.field) continue
      reading.take(header.field, cell)
      if (header.field === 'stay') reading.stayHeader = header.header
    }
    const person = personIn(reading, { context, readHukou, readPlace })
    if (!person || reading.problems.length > 0)
      return { kind: 'faulty', row: row.number, problems: reading.problems }
    const { isElsewhere, ...said } = person
    return { kind: isElsewhere ? 'elsewhere' : 'valid', row: row.number, person: said, notes: reading.notes }
  }
}

/** The texts of one row by field, with the problems met on the way. */
function readingOf(row: number) {
  const texts = new Map<RosterField, string>()
  const names = new Map<RosterField, string>()
  const problems: RowProblem[] = []
  return {
    texts,
    problems,
    notes: [] as RowProblem[],
    stayHeader: '',
    take(field: RosterField, cell: Cell) {
      names.set(field, cellName(cell.column, row))
      if (cell.trouble) this.fail(field, cellTroubles[cell.trouble])
      else if (cell.text.length > longestText) this.fail(field, `太长，最多${longestText}个字`)
      else texts.set(field, cell.text)
    },
    /** '' where nothing is said, whichever way people write that. */
    said(field: RosterField): string {
      const text = texts.get(field)?.trim() ?? ''
      return /^[-/—无]$/.test(text) ? '' : text
    },
    fail(field: RosterField, text: string) {
      const where = names.get(field)
      problems.push({ field, text: where ? `${where} ${text}` : text })
    },
    /** null when nothing is said; a text that `read` does not understand is a problem. */
    read<T>(field: RosterField, read: (text: string) => T | null, wanted: string): T | null {
      const text = this.said(field)
      if (text === '') return null
      const value = read(text)
      if (value === null) this.fail(field, wanted)
      return value
    },
  }
}
type Reading = ReturnType<typeof readingOf>

interface Readers {
  context: ListContext
  readHukou(text: string): string | null
  readPlace(text: string): PlaceFound
}

function personIn(reading: Reading, readers: Readers): (ListedPerson & { isElsewhere: boolean }) | null {
  const { context } = readers
  const name = nameIn(reading)
  const phone = phoneIn(reading)
  const idNumber = idIn(reading)
  const hukou = reading.read(
    'hukou',
    readers.readHukou,
    '没有认出户籍地，请写省、市、县，例如 安徽省安庆市桐城市',
  )
  const employer = textIn(reading, 'employer')
  const place = textIn(reading, 'place')
  const found = place === null ? { kind: 'unknown' as const } : readers.readPlace(place)
  const stay = reading.read(
    'stay',
    (text) => parseStay(text, reading.stayHeader),
    '没有认出打算，请写 留岗、返乡 或 未定',
  )
  const leavingOn = reading.read(
    'leavingOn',
    (text) => parseDay(text, context.festivalOn),
    '没有认出日期，或离春节太远，请写成 2021-02-05 的样子',
  )
  const returning = reading.read('returning', parseReturning, '没有认出，请写 是、否 或 未定')
  if (stay === 'staying' && leavingOn !== null) reading.fail('leavingOn', '写了留岗，又写了返乡时间，请核对')
  checkRequired(reading, context.source)
  if (name === null) return null
  const placeCode = found.kind === 'within' ? found.code : null
  const said = { name, phone, idNumber, hukou, employer, place, placeCode, stay, leavingOn, returning }
  return { ...said, isElsewhere: found.kind === 'elsewhere' }
}

function checkRequired(reading: Reading, source: RosterSource): void {
  for (const field of ['name', 'employer', 'place', 'stay'] as const) {
    const { requiredIn, header } = rosterFields[field]
    const isBlank = reading.said(field) === ''
    const isSaid = reading.problems.some((problem) => problem.field === field)
    if (requiredIn.includes(source) && isBlank && !isSaid) reading.fail(field, `请填写${header}`)
  }
}

/** Chinese names without any blank, others with single ones: 王 秀兰 is 王秀兰. */
function nameIn(reading: Reading): string | null {
  return reading.read('name', cleanName, '姓名要2到30个字，不含数字和符号')
}

function cleanName(text: string): string | null {
  const half = text
    .replace(/[\u3000\s]+/g, ' ')
    .trim()
    .split(' ')
    .map((part) => toHalfWidth(part))
    .join(' ')
    .replace(/[•・‧∙．]/g, '·')
  const name = /\p{Script=Han}/u.test(half) ? half.replaceAll(' ', '') : half
  return personNamePattern.test(name) ? name : null
}

function phoneIn(reading: Reading): string | null {
  const text = reading.said('phone')
  if (text === '') return null
  const parsed = parsePhone(text)
  if (parsed.ok) return parsed.phone
  reading.fail('phone', phoneTexts[parsed.reason])
  return null
}

function idIn(reading: Reading): string | null {
  const text = reading.said('idNumber')
  if (text === '') return null
  const parsed = parseImportedResidentId(text)
  if (!parsed.ok) {
    reading.fail('idNumber', idTexts[parsed.reason])
    return null
  }
  if (parsed.convertedFrom15)
    reading.notes.push({ field: 'idNumber', text: '15位身份证号已换算成18位，请核对' })
  return parsed.id
}

function textIn(reading: Reading, field: 'employer' | 'place'): string | null {
  return reading.read(field, (text) => text.replace(/\s+/g, ' ').trim(), '')
}
