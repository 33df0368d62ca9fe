/**
 * The ten policies as anyone would write them for speed: plain comparisons on prepared numbers, two-valued, first
 * reading only, no reasons kept. What is unknown is simply no.
 */
import type { FactPath, Facts } from '../../domain/eligibility/facts'
import { knownFacts } from '../../domain/eligibility/known-facts'

const kindBits = {
  'industrial-above-scale': 1,
  'service-above-scale': 2,
  'other-above-scale': 4,
  'major-project-contractor': 8,
}
const zones = ['', 'yingjiang-edz', 'yixiu-dz']
const operations = ['', 'normal', 'continuous']
const legalMatters = ['', 'wages', 'labour-damages']
const legalStandings = ['', 'rural-worker', 'employee', 'public-staff', 'campus']

export interface Numbers {
  heads: number
  hukou: Int32Array
  stayRegion: Int32Array
  region: Int32Array
  /** Days from 26 January to 10 February on post. */
  workedDays: Int32Array
  /** Where insurance was paid for December 2021. */
  insuredIn: Int32Array
  kinds: Uint8Array
  risky: Uint8Array
  stays: Uint8Array
  frontline: Uint8Array
  certificate: Uint8Array
  zone: Uint8Array
  operation: Uint8Array
  grade: Uint8Array
  privateOwned: Uint8Array
  legalMatter: Uint8Array
  legalStanding: Uint8Array
}

/** Prepared for these ten policies and no others, which is in their favour. */
export function numbersOf(people: readonly Facts[]): Numbers {
  const known = people.map(knownFacts)
  const column = (read: (fact: (path: FactPath) => unknown) => number) =>
    known.map((facts) => read((path) => facts.get(path)?.value))
  const place = (path: FactPath) => Int32Array.from(column((fact) => Number(fact(path) ?? 0)))
  const flag = (path: FactPath, wanted: unknown) =>
    Uint8Array.from(column((fact) => Number(fact(path) === wanted)))
  const choice = (path: FactPath, of: string[]) =>
    Uint8Array.from(column((fact) => Math.max(0, of.indexOf(String(fact(path))))))
  return {
    heads: people.length,
    hukou: place('worker.hukou'),
    stayRegion: place('worker.stayRegion'),
    region: place('employer.region'),
    workedDays: Int32Array.from(column((fact) => daysIn(fact('worker.workedDays') as string[] | undefined))),
    insuredIn: Int32Array.from(column((fact) => paidIn(fact('worker.insurance') as Paid[] | undefined))),
    kinds: Uint8Array.from(column((fact) => kindsIn(fact('employer.kinds') as string[] | undefined))),
    risky: Uint8Array.from(
      column((fact) => Number(['medium', 'high'].includes(String(fact('worker.hukouRisk'))))),
    ),
    stays: flag('worker.stay', 'staying'),
    frontline: flag('worker.frontline', true),
    certificate: flag('worker.stayCertificate', true),
    zone: choice('employer.zone', zones),
    operation: choice('employer.operation', operations),
    grade: choice('employer.efficiencyGrade2020', ['', 'A', 'B', 'C']),
    privateOwned: flag('employer.stateOwned', false),
    legalMatter: choice('worker.legalMatter', legalMatters),
    legalStanding: choice('worker.legalStanding', legalStandings),
  }
}

type Paid = { month: string; region: string }
const daysIn = (days: string[] = []) => days.filter((on) => on >= '2022-01-26' && on <= '2022-02-10').length
const paidIn = (paid: Paid[] = []) => Number(paid.find(({ month }) => month === '2021-12')?.region ?? 0)
const kindsIn = (kinds: string[] = []) =>
  kinds.reduce((sum, kind) => sum | (kindBits[kind as keyof typeof kindBits] ?? 0), 0)

/** In the order of `benchPolicies`: by person 1 where everything is met. A hukou of 0 is unknown. */
export function straightLine(n: Numbers): Uint8Array[] {
  return [
    redPacket(n),
    yixiu(n),
    tongcheng(n),
    daguan(n),
    yingjiang(n),
    legalAid(n),
    yixiuStay(n),
    anqing(n),
    qianshan(n),
    jilin(n),
  ]
}

function redPacket(n: Numbers): Uint8Array {
  const { region, kinds, grade, privateOwned, frontline, workedDays, insuredIn, hukou } = n
  const met = new Uint8Array(n.heads)
  for (let i = 0; i < met.length; i++)
    if (
      region[i] === 330922 &&
      (((kinds[i]! & 1) !== 0 && grade[i] !== 0) ||
        ((kinds[i]! & 2) !== 0 && privateOwned[i] === 1) ||
        (kinds[i]! & 8) !== 0) &&
      frontline[i] === 1 &&
      workedDays[i]! >= 1 &&
      insuredIn[i] === 330922 &&
      hukou[i] !== 330922 &&
      hukou[i] !== 0
    )
      met[i] = 1
  return met
}

function yixiu(n: Numbers): Uint8Array {
  const { zone, operation, hukou, stays, stayRegion, frontline } = n
  const met = new Uint8Array(n.heads)
  for (let i = 0; i < met.length; i++)
    if (
      zone[i] === 2 &&
      operation[i] !== 0 &&
      hukou[i] !== 0 &&
      ((hukou[i]! / 10000) | 0) !== 34 &&
      stays[i] === 1 &&
      ((stayRegion[i]! / 100) | 0) === 3408 &&
      frontline[i] === 1
    )
      met[i] = 1
  return met
}

function tongcheng(n: Numbers): Uint8Array {
  const { kinds, region, stays, stayRegion, risky, hukou } = n
  const met = new Uint8Array(n.heads)
  for (let i = 0; i < met.length; i++)
    if (
      (kinds[i]! & 7) !== 0 &&
      region[i] === 340881 &&
      stays[i] === 1 &&
      stayRegion[i] === 340881 &&
      risky[i] === 1 &&
      hukou[i] !== 340881 &&
      hukou[i] !== 0
    )
      met[i] = 1
  return met
}

function daguan(n: Numbers): Uint8Array {
  const { kinds, region, stays, stayRegion, risky, hukou } = n
  const met = new Uint8Array(n.heads)
  for (let i = 0; i < met.length; i++)
    if (
      (kinds[i]! & 1) !== 0 &&
      region[i] === 340803 &&
      stays[i] === 1 &&
      stayRegion[i] === 340803 &&
      risky[i] === 1 &&
      hukou[i] !== 340803 &&
      hukou[i] !== 0
    )
      met[i] = 1
  return met
}

function yingjiang(n: Numbers): Uint8Array {
  const { zone, operation, hukou } = n
  const met = new Uint8Array(n.heads)
  for (let i = 0; i < met.length; i++)
    if (zone[i] === 1 && operation[i] !== 0 && hukou[i] !== 0 && ((hukou[i]! / 100) | 0) !== 3408) met[i] = 1
  return met
}

function legalAid(n: Numbers): Uint8Array {
  const { legalMatter, legalStanding, certificate } = n
  const met = new Uint8Array(n.heads)
  for (let i = 0; i < met.length; i++)
    if (legalMatter[i] !== 0 && legalStanding[i] !== 0 && certificate[i] === 1) met[i] = 1
  return met
}

function yixiuStay(n: Numbers): Uint8Array {
  const { region, stays, stayRegion } = n
  const met = new Uint8Array(n.heads)
  for (let i = 0; i < met.length; i++)
    if (region[i] === 340811 && stays[i] === 1 && ((stayRegion[i]! / 100) | 0) === 3408) met[i] = 1
  return met
}

function anqing(n: Numbers): Uint8Array {
  const { stays, stayRegion } = n
  const met = new Uint8Array(n.heads)
  for (let i = 0; i < met.length; i++) if (stays[i] === 1 && ((stayRegion[i]! / 100) | 0) === 3408) met[i] = 1
  return met
}

function qianshan(n: Numbers): Uint8Array {
  const { stays, stayRegion } = n
  const met = new Uint8Array(n.heads)
  for (let i = 0; i < met.length; i++) if (stays[i] === 1 && stayRegion[i] === 340882) met[i] = 1
  return met
}

function jilin(n: Numbers): Uint8Array {
  const { region, operation, frontline } = n
  const met = new Uint8Array(n.heads)
  for (let i = 0; i < met.length; i++)
    if (((region[i]! / 10000) | 0) === 22 && operation[i] === 2 && frontline[i] === 1) met[i] = 1
  return met
}
