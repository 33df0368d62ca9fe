import type { Confirmable, StandingFact } from '../../../domain/contracts/fact'
import {
  answerFor,
  likeOthers,
  linesBack,
  linesToSave,
  pagesOf,
  sayOfAll,
  sayOfOne,
  withFresh,
  type Answers,
} from '../../../src/features/confirmations/answers'
import { standingText } from '../../../src/features/confirmations/standing-text'

const frontline = 'worker.frontline'
const yes = { value: true, text: '一线岗位' }
const no = { value: false, text: '不是一线' }

function standing(change: Partial<StandingFact> = {}): StandingFact {
  return { fact: frontline, value: null, text: null, evidence: null, ownText: null, ...change }
}

function person(entryId: string, change: Partial<StandingFact> = {}): Confirmable {
  return { entryId, name: entryId, version: 3, facts: [standing(change)] }
}

const wang = person('王秀兰', { value: true, text: '是', evidence: 'self' })
const chen = person('陈小妹')
const zhao = person('赵大山', { value: true, text: '是', evidence: 'employer' })
const people = [wang, chen, zhao]
const everybody = sayOfAll({}, frontline, yes)

test('全部都是一线：单位已经说过同样话的人不用再存', () => {
  expect(linesToSave(everybody, people)).toEqual([
    { entryId: '王秀兰', version: 3, facts: { [frontline]: true } },
    { entryId: '陈小妹', version: 3, facts: { [frontline]: true } },
  ])
})

test('例外的人单独填，改回来就和大家一样', () => {
  const apart = sayOfOne(everybody, frontline, { entryId: '陈小妹', said: no })
  expect(answerFor(apart, frontline, '陈小妹')).toEqual(no)
  expect(answerFor(apart, frontline, '王秀兰')).toEqual(yes)
  expect(answerFor(likeOthers(apart, frontline, '陈小妹'), frontline, '陈小妹')).toEqual(yes)
})

test('说好先不填的人，一起填的话到不了', () => {
  const skipped = sayOfOne(everybody, frontline, { entryId: '王秀兰', said: null })
  expect(linesToSave(skipped, people).map(({ entryId }) => entryId)).toEqual(['陈小妹'])
})

test('后来再一起填，单独填过的人不变', () => {
  const apart = sayOfOne({}, frontline, { entryId: '陈小妹', said: no })
  expect(answerFor(sayOfAll(apart, frontline, yes), frontline, '陈小妹')).toEqual(no)
})

test('到岗日子次序不同，也算说过了', () => {
  const days = 'worker.workedDays'
  const known = { ...standing({ value: ['2022-01-31', '2022-02-01'], evidence: 'employer' }), fact: days }
  const answers: Answers = sayOfAll({}, days, { value: ['2022-02-01', '2022-01-31'], text: '2 天' })
  expect(linesToSave(answers, [{ ...wang, facts: [known] }])).toEqual([])
})

test('撤销：没说过的收回，说过的说回原来那句', () => {
  const changed = sayOfAll({}, frontline, no)
  const saved = linesToSave(changed, people)
  const after = people.map((one) => ({ ...one, version: 4 }))
  expect(linesBack(saved, people, after)).toEqual([
    { entryId: '王秀兰', version: 4, facts: { [frontline]: null } },
    { entryId: '陈小妹', version: 4, facts: { [frontline]: null } },
    { entryId: '赵大山', version: 4, facts: { [frontline]: true } },
  ])
})

test('上面压着现场核验，原来说的什么不知道：不能撤销', () => {
  const overruled = person('孙梅', { value: true, text: '是', evidence: 'officer', ownText: '不是' })
  const saved = linesToSave(everybody, [overruled])
  expect(saved).toHaveLength(1)
  expect(linesBack(saved, [overruled], [overruled])).toBeNull()
})

test('保存以后换上最新的；收回同意的人不再出现', () => {
  const fresh = { ...chen, version: 9 }
  expect(
    withFresh(people, [
      { entryId: '陈小妹', person: fresh },
      { entryId: '赵大山', person: null },
    ]),
  ).toEqual([wang, fresh])
})

test('四十五个人分三次存', () => {
  const many = Array.from({ length: 45 }, (_, place) => place)
  expect(pagesOf(many, 20).map(({ length }) => length)).toEqual([20, 20, 5])
  expect(pagesOf([], 20)).toEqual([])
})

test.each([
  [standing(), '还没有人说过'],
  [standing({ value: true, text: '是', evidence: 'self' }), '现在：是（本人自报）'],
  [
    standing({ value: true, text: '是', evidence: 'officer', ownText: '不是' }),
    '您说的是“不是”，现在按“是”算（现场核验）',
  ],
  [
    standing({ value: true, text: '是', evidence: 'officer', ownText: '是' }),
    '现在：是（现场核验），和您说的一样',
  ],
])('谁说的算，一句话说清：%#', (fact, text) => {
  expect(standingText(fact)).toBe(text)
})
