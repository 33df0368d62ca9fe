/** 引文与文件原文核对：notices/ 里是文件的原段落，只去掉了印刷换页。 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isVerbatim } from '../../domain/eligibility/policy-file'
import { shippedPolicies } from '../../cloudfunctions/_server/platform/policy-files'

const policies = shippedPolicies()

function noticeOf(policyId: string): string {
  const [prefix = ''] = policyId.split('-')
  return readFileSync(path.join(__dirname, 'notices', `${prefix}.txt`), 'utf8')
}

function chineseDay(on: string): string {
  const [year, month, day] = on.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

describe.each(policies.map((policy) => [policy.id, policy] as const))('%s 的引文', (id, policy) => {
  test('条款是文件原文', () => {
    expect(policy.source.quote.length).toBeGreaterThan(40)
    expect(isVerbatim(policy.source.quote, noticeOf(id))).toBe(true)
  })

  test.each(policy.conditions.map((condition) => [condition.label, condition.quote]))(
    '“%s”引的是原文',
    (_, quote) => {
      expect(quote.length).toBeGreaterThan(1)
      expect(isVerbatim(quote, policy.source.quote)).toBe(true)
    },
  )

  test('文号、日期、发文单位和章节都在文件上', () => {
    const { document, issuer, issuedOn, section } = policy.source
    for (const part of document.split(' 第 ')) expect(isVerbatim(part, noticeOf(id))).toBe(true)
    expect(isVerbatim(chineseDay(issuedOn), noticeOf(id))).toBe(true)
    for (const name of issuer.split('、')) expect(isVerbatim(name, noticeOf(id))).toBe(true)
    for (const part of section.split('：')) expect(isVerbatim(part, noticeOf(id))).toBe(true)
  })

  test('留待细则的话也是原文', () => {
    expect(isVerbatim(policy.pendingRules ?? policy.source.quote, policy.source.quote)).toBe(true)
  })
})

test('改一个字就不再是原文', () => {
  expect(isVerbatim('每人发放“留嵊红包”600元', noticeOf('ss22-red500'))).toBe(false)
})
