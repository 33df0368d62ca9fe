import { failureTable } from '../../local/cli/policy-text'

test('样例不对时，一行说清哪项政策、谁、哪一项、应为什么、实为什么', () => {
  const table = failureTable([
    {
      policy: 'ss22-red500',
      name: '王秀兰',
      differences: [{ what: 'verdict', expected: 'eligible', actual: 'likely' }],
    },
  ])
  expect(table.split('\n')).toEqual([
    '政策         样例    哪一项   应为      实为',
    'ss22-red500  王秀兰  verdict  eligible  likely',
  ])
})
