import type { Region } from '../../../domain/contracts/shapes'

/** A made-up policy with all its cases, to learn the writing from: it reads, and every boundary has its case. */
export function examplePapers({ code, name }: Pick<Region, 'code' | 'name'>, season: number) {
  return { draft: text(policyOf({ code, name }, season)), cases: text(casesOf(code, season)) }
}

function text(paper: object): string {
  return `${JSON.stringify(paper, null, 2)}\n`
}

const quote = '对春节期间在本市一线岗位留岗过年的务工人员，每人发放留岗补助200元。'

function policyOf({ code, name }: Pick<Region, 'code' | 'name'>, season: number) {
  return {
    id: `example-stay-${code}`,
    version: 1,
    title: '留岗补助（例子）',
    effect: 'grant',
    audience: 'worker',
    place: code,
    season,
    source: {
      document: '例子，不是真的通知',
      issuer: `${name}（例子）`,
      issuedOn: `${season}-01-10`,
      section: '一、发放留岗补助',
      kind: 'notice',
      quote,
    },
    inForce: { from: `${season}-01-10` },
    conditions: [
      {
        id: 'stays',
        label: '留岗过年',
        quote: '留岗过年',
        change: '留下过年才算。',
        test: { kind: 'is', fact: 'worker.stay', oneOf: ['staying'] },
      },
      {
        id: 'in-city',
        label: `在${name}过年`,
        quote: '在本市',
        change: `在${name}过年才算。`,
        test: { kind: 'within', fact: 'worker.stayRegion', area: code },
      },
      {
        id: 'frontline',
        label: '在一线岗位',
        quote: '一线岗位',
        change: '在一线岗位上班才算。',
        shownBy: '单位确认的岗位',
        test: { kind: 'is', fact: 'worker.frontline', oneOf: [true] },
      },
    ],
    amounts: [{ payer: 'city', payee: 'worker', fen: 20000, upTo: false, payerLabel: '市财政' }],
    office: '市人社局',
    hotline: '12333',
  }
}

function casesOf(code: string, season: number) {
  const unmet = (name: string, given: object, condition: string) => ({
    name,
    given,
    expect: { verdict: 'ineligible', unmet: [condition] },
  })
  return {
    base: {
      asOf: `${season}-02-01`,
      worker: { stay: 'staying', stayRegion: code, frontline: true },
    },
    cases: [
      {
        name: '王秀兰，一线，留下过年',
        expect: {
          verdict: 'eligible',
          amounts: [{ payer: 'city', payee: 'worker', fen: 20000, upTo: false }],
        },
      },
      unmet('李建国，回家过年', { 'worker.stay': 'leaving' }, 'stays'),
      unmet('陈小妹，在北京过年', { 'worker.stayRegion': '110101' }, 'in-city'),
      unmet('刘志强，不在一线', { 'worker.frontline': false }, 'frontline'),
      {
        name: '文件还没发的时候',
        given: { asOf: `${season}-01-09` },
        expect: { verdict: 'not-in-force' },
      },
    ],
  }
}
