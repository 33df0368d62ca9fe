import { createHash } from 'node:crypto'

const key = (name: string) => createHash('sha256').update(name).digest('base64')

/** The same keys in every test run: what is sealed in one can be opened in the next. */
export const testKeys = JSON.stringify({
  active: 'test1',
  sealing: { test1: key('sealing of the tests') },
  index: key('blind index of the tests'),
  pass: { active: 't2', keys: { t1: key('an earlier key for passes'), t2: key('passes of the tests') } },
})
