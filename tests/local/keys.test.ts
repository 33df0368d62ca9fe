/** 一个数据文件夹的钥匙只做一次。 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseKeyRing } from '../../cloudfunctions/_server/platform/keys'
import { parsePassKeys } from '../../cloudfunctions/_server/platform/pass-keys'
import { localKeys } from '../../local/keys'
import { testKeys } from '../support/keys'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'wengang-keys-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('新的文件夹：能封存，也能签证明；第二次还是那几把', () => {
  const keys = localKeys(folder)
  expect(parseKeyRing(keys).active).toBe('k1')
  expect(parsePassKeys(keys).active).toBe('p1')
  expect(localKeys(folder)).toBe(keys)
})

test('旧的文件夹没有签证明的钥匙：添上，别的不动', () => {
  const { pass, ...older } = JSON.parse(testKeys) as Record<string, unknown>
  expect(pass).toBeDefined()
  writeFileSync(join(folder, 'keys.json'), JSON.stringify(older))
  expect(JSON.parse(localKeys(folder))).toMatchObject(older)
  expect(parsePassKeys(localKeys(folder)).active).toBe('p1')
})

test('没有、不对、对不上的钥匙都在用之前说出来', () => {
  const withPass = (pass: unknown) => JSON.stringify({ ...(JSON.parse(testKeys) as object), pass })
  expect(() => parsePassKeys(withPass(undefined))).toThrow('README')
  expect(() => parsePassKeys(withPass({ active: 'p2', keys: {} }))).toThrow('p2')
  expect(() => parsePassKeys(withPass({ active: 'p1', keys: { p1: 'c2hvcnQ=' } }))).toThrow('32 bytes')
  expect(() => parsePassKeys(withPass({ active: 'key', keys: { key: 'c2hvcnQ=' } }))).toThrow('two of')
})
