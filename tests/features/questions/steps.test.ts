import type { MyStay } from '../../../domain/contracts/stay'
import { codesOf, stays } from '../../../domain/terms'
import { questionsFor } from '../../../domain/stay/questions'
import { blankAnswers, openStepAfter, questionOf, stepOf } from '../../../src/features/questions/steps'

const 王秀兰: MyStay = {
  season: {
    seasonId: '2022',
    name: '2022年春节',
    festivalOn: '2022-02-01',
    todayOn: '2022-01-20',
    isDemo: true,
  },
  number: 'WXL23456',
  stay: 'staying',
  version: 1,
  declaredAt: '2022-01-20T02:00:00.000Z',
  updatedAt: '2022-01-20T02:00:00.000Z',
  place: {
    region: { code: '330922100', name: '菜园镇', fullName: '浙江省舟山市嵊泗县菜园镇' },
    siteName: '嵊泗客运中心',
  },
  employer: null,
  answers: {},
  answered: [],
  open: ['employer', 'hukou', 'frontline', 'name'],
  consents: ['stay-registration'],
  nextSteps: [],
  history: [],
}

describe('问题的先后', () => {
  test('第几步不因答了别的而变，重开页面也一样', () => {
    expect(stepOf(王秀兰, 'hukou')).toMatchObject({ position: 2, total: 4 })
    expect(stepOf({ ...王秀兰, open: ['name'] }, 'hukou')).toMatchObject({ position: 2, total: 4 })
  })

  test('海报带了单位，就从户口问起', () => {
    const known = { ...王秀兰, open: ['hukou', 'frontline', 'name'] }
    expect(openStepAfter(known, null)?.question.key).toBe('hukou')
  })

  test('跳过的不回头再问，问完为止', () => {
    expect(openStepAfter(王秀兰, 'hukou')?.question.key).toBe('frontline')
    expect(openStepAfter(王秀兰, 'name')).toBeNull()
  })

  test('答案改成返乡，不再问户口', () => {
    expect(stepOf({ ...王秀兰, stay: 'leaving' }, 'hukou')).toBeNull()
  })

  test('每一题都知道怎么清空，每个答案都找得到自己的题', () => {
    for (const stay of codesOf(stays)) {
      for (const { key } of questionsFor(stay)) {
        const answers = Object.keys(blankAnswers[key])
        expect(answers.map(questionOf)).toEqual(answers.map(() => key))
      }
    }
    expect(questionOf('stay')).toBeNull()
  })
})
