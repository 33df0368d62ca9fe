/** 引文与文件原文核对：notices/ 里是文件的原段落，只去掉了印刷换页。没有存原文的文件不核。 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isVerbatim, type Policy } from '../../domain/eligibility/policy-file'
import { shippedPolicies } from '../../cloudfunctions/_server/platform/policy-files'

const policies = shippedPolicies()

function noticeFile({ id }: Pick<Policy, 'id'>): string {
  const [prefix = ''] = id.split('-')
  return path.join(__dirname, 'notices', `${prefix}.txt`)
}

function noticeOf(policy: Pick<Policy, 'id'>): string {
  return readFileSync(noticeFile(policy), 'utf8')
}

/** 2022年1月13日；有的文件写成 2023年01月04日。 */
function chineseDays(on: string): string[] {
  const [year = '', month = '', day = ''] = on.split('-')
  return [`${year}年${Number(month)}月${Number(day)}日`, `${year}年${month}月${day}日`]
}

const withNotice = policies.filter((policy) => existsSync(noticeFile(policy)))

test('存了原文的每份文件都有政策引用', () => {
  const cited = new Set(withNotice.map((policy) => path.basename(noticeFile(policy))))
  expect([...cited].sort()).toEqual(readdirSync(path.join(__dirname, 'notices')).sort())
})

describe.each(withNotice.map((policy) => [policy.id, policy] as const))('%s 的引文', (_, policy) => {
  const notice = noticeOf(policy)
  const { document, issuer, issuedOn, section, quote } = policy.source

  test('条款是文件原文', () => {
    expect(quote.length).toBeGreaterThan(10)
    expect(isVerbatim(quote, notice)).toBe(true)
  })

  test('每个条件引的都是原文', () => {
    const notVerbatim = policy.conditions.filter(
      (condition) =>
        condition.quote.length < 2 || !isVerbatim(condition.quote, condition.section ? notice : quote),
    )
    expect(notVerbatim.map(({ label }) => label)).toEqual([])
  })

  test('条件引自别处的，那一处在文件上', () => {
    const sections = policy.conditions.flatMap((condition) => condition.section ?? [])
    expect(sections.filter((name) => !isNamed(name, notice))).toEqual([])
  })

  test('文号、日期、发文单位和章节都在文件上', () => {
    for (const part of document.split(' 第 ')) expect(isVerbatim(part, notice)).toBe(true)
    expect(chineseDays(issuedOn).some((day) => isVerbatim(day, notice))).toBe(true)
    for (const name of issuer.split('、')) expect(isVerbatim(name, notice)).toBe(true)
    expect(isNamed(section, notice)).toBe(true)
  })

  test('留待细则的话和有两种理解的话也是原文', () => {
    const words = (policy.readings ?? []).flatMap((reading) => reading.quote ?? [])
    for (const each of [policy.pendingRules ?? quote, ...words]) expect(isVerbatim(each, quote)).toBe(true)
  })
})

/** 标题和落款没有小标题可引，别的地方要引得出。 */
function isNamed(section: string, notice: string): boolean {
  return section === '标题' || section.split('：').every((part) => isVerbatim(part, notice))
}

test('改一个字就不再是原文', () => {
  expect(isVerbatim('每人发放“留嵊红包”600元', noticeOf({ id: 'ss22-red500' }))).toBe(false)
})
