import { fieldsOf, rosterFields } from '../../../domain/rosters/fields'
import { rosterSources, type RosterSource } from '../../../domain/terms'
import { writeWorkbook } from '../spreadsheets/write-rows'

/** The list to fill in, all columns in text format, and beside it a sheet that says how. */
export function rosterTemplate(source: RosterSource): { fileName: string; bytes: Uint8Array } {
  const fields = fieldsOf(source).map((code) => rosterFields[code])
  const columns = fields.map(({ header, width }) => ({ header, width }))
  const hints = fields.map(({ header, requiredIn, hint, example }) => [
    header,
    requiredIn.includes(source) ? '必填' : '可不填',
    hint,
    example,
  ])
  const explained = [
    { header: '列', width: 16 },
    { header: '要不要填', width: 12 },
    { header: '怎么填', width: 44 },
    { header: '例子', width: 28 },
  ]
  const bytes = writeWorkbook([
    { name: '名单', columns, rows: [] },
    { name: '填写说明', columns: explained, rows: hints },
  ])
  return { fileName: `${rosterSources[source]}模板.xlsx`, bytes }
}
