import {
  askedBy,
  draftKeyOf,
  paramsOf,
  viewerOf,
  type Viewer,
} from '../../../src/features/entitlements/viewer'

const viewers: Viewer[] = [
  { as: 'mine', seasonId: '2022' },
  { as: 'anyone', seasonId: '2022', audience: 'worker', placeCode: '330922' },
  { as: 'anyone', seasonId: '2021', audience: 'agency' },
  { as: 'employer', seasonId: '2022', employerId: 'employer-haigong' },
  { as: 'officer', entryId: 'entry-1' },
]

describe('谁在看谁的待遇', () => {
  test.each(viewers)('%j 写进网址，刷新后还是同一份', (viewer) => {
    expect(viewerOf(paramsOf(viewer))).toEqual(viewer)
  })

  test('各人试填的答案互不相见', () => {
    expect(new Set(viewers.map(draftKeyOf)).size).toBe(viewers.length)
  })

  test('各问各的接口，经办人员不带试填', () => {
    const facts = { 'worker.frontline': true }
    expect(viewers.map((viewer) => askedBy(viewer, facts).name)).toEqual([
      'entitlement.mine',
      'entitlement.explore',
      'entitlement.explore',
      'entitlement.ofEmployer',
      'entitlement.ofPerson',
    ])
    expect(askedBy({ as: 'officer', entryId: 'entry-1' }, facts).input).toEqual({ entryId: 'entry-1' })
  })

  test.each([
    {},
    { as: 'employer', seasonId: '2022' },
    { as: 'officer' },
    { as: 'somebody', seasonId: '2022' },
  ])('%j 说不清看谁的，就不猜', (params) => {
    expect(viewerOf(params)).toBeNull()
  })
})
