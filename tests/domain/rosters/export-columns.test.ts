import { chosenColumns, exportColumns, exporterOf } from '../../../domain/rosters/export-columns'
import { codesOf, exportKinds } from '../../../domain/terms'

test('任何人都带不走身份证号和手机号', () => {
  for (const kind of codesOf(exportKinds))
    for (const { code, label } of exportColumns(kind)) {
      expect(code).not.toMatch(/phone|idNumber|openid|contact/i)
      expect(label).not.toMatch(/手机|电话|身份证/)
    }
})

test('单位只带得走员工同意告诉它的事', () => {
  expect(exporterOf('staff')).toBe('employer')
  expect(exportColumns('staff').map(({ code }) => code)).toEqual(['name', 'stay'])
})

test('不在表上的列要不到，先后按表走', () => {
  expect(chosenColumns('staff', ['stay', 'name'])?.map(({ code }) => code)).toEqual(['name', 'stay'])
  for (const code of ['hukou', 'phone', '__proto__', 'nameSealed', 'grievance', ''])
    expect(chosenColumns('staff', ['name', code])).toBeNull()
  expect(chosenColumns('roster', [])).toBeNull()
})
