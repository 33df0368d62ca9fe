import { newRequestId } from '../../src/lib/request-id'

test('一千个编号各不相同，只有字母、数字和短横', () => {
  const ids = Array.from({ length: 1000 }, newRequestId)
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids) expect(id).toMatch(/^[0-9a-z]+-[0-9a-z]{16}$/)
})
