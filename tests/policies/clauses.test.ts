/** 通知里每一条讲钱、赠品、减免、期限的话都有政策文件：clause-ids.json 列着全部条款和种类。 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import kinds from './clause-ids.json'

/** 档位、次数、报送、名册和原则不是待遇，在别处；`condition` 并在它说的那一项里。 */
const entitling = ['money', 'gift', 'waiver', 'deadline']

test('每一条待遇条款都有自己的政策文件', () => {
  const files = readdirSync(path.join(__dirname, '../../domain/policies'))
  const clauses = Object.entries(kinds).filter(([, kind]) => entitling.includes(kind))
  const missing = clauses.map(([id]) => `${id}.json`).filter((file) => !files.includes(file))
  expect({ clauses: clauses.length, missing }).toEqual({ clauses: 36, missing: [] })
})
