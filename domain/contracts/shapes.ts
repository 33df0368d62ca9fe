/** Shapes that several contracts share. All texts have an upper bound: nothing unbounded enters the store. */
import * as z from 'zod/mini'
import { isDay } from '../calendar/day'
import { personNamePattern } from '../identifiers/person-name'
import { errorTexts } from './error-codes'
import {
  caseStatuses,
  codesOf,
  evidences,
  returnings,
  serviceActions,
  stays,
  trades,
  travels,
} from '../terms'

export const day = z
  .string()
  .check(
    z.regex(/^20\d{2}-\d{2}-\d{2}$/, '请填日期，例如 2027-02-01'),
    z.refine(isDay, '没有这一天，请重选日期'),
  )
export const id = z.string().check(z.regex(/^[0-9A-Za-z_:-]{1,80}$/))
export const token = z.string().check(z.regex(/^[0-9A-Za-z_-]{6,32}$/, '短码是 8 位字母和数字'))
export const seasonId = z.string().check(z.regex(/^[0-9a-z-]{1,20}$/))
export const regionCode = z.string().check(z.regex(/^\d{6}(\d{3}(\d{3})?)?$/, '请选择地区'))
export const countyCode = z.string().check(z.regex(/^\d{6}$/, '请选到区县'))
export const personName = z.string().check(z.trim(), z.regex(personNamePattern, '请填姓名，2 到 30 个字'))
export const organisationName = z
  .string()
  .check(z.trim(), z.minLength(4, '请填单位全称'), z.maxLength(60, '单位名称最多 60 个字'))
export const note = z.string().check(z.trim(), z.maxLength(200, '最多写 200 个字'))
export const version = z.number().check(z.int(), z.minimum(1))
export const cursor = z.string().check(z.maxLength(120))

export const errorCode = z.enum(codesOf(errorTexts))
export const stay = z.enum(codesOf(stays))
export const evidence = z.enum(codesOf(evidences))
export const caseStatus = z.enum(codesOf(caseStatuses))
export const trade = z.enum(codesOf(trades), '请选工种')
export const serviceAction = z.enum(codesOf(serviceActions))
export const tier = z.literal([1, 2, 3])
export const headcount = z
  .number('请填人数')
  .check(z.int('人数要填整数'), z.minimum(1, '至少 1 人'), z.maximum(20000, '人数太大，请核对'))
/** Monthly wage in fen. */
export const wageFen = z.number().check(z.int(), z.minimum(0), z.maximum(100_000_00))
export const cityCode = z.string().check(z.regex(/^\d{4}00$/, '请选到城市'))

export const region = z.object({ code: z.string(), name: z.string(), fullName: z.string() })
export type Region = z.infer<typeof region>

export const season = z.object({
  seasonId: z.string(),
  name: z.string(),
  festivalOn: z.string(),
  /** The day this season is on: the fixed day of a demo season, else today in Shanghai. */
  todayOn: z.string(),
  isDemo: z.boolean(),
})
export type Season = z.infer<typeof season>

export const nextStep = z.object({
  title: z.string(),
  /** null when no day can be named. */
  dueOn: z.nullable(z.string()),
  /** `assumed`: the year's holiday table is not published yet (待公布). */
  basis: z.nullable(z.enum(['table', 'assumed'])),
})
export type NextStep = z.infer<typeof nextStep>

/** What a worker may tell beyond the stay itself. A missing key changes nothing, null clears. */
export const stayAnswers = z.object({
  leavingOn: z.optional(z.nullable(day)),
  returning: z.optional(z.nullable(z.enum(codesOf(returnings)))),
  returnOn: z.optional(z.nullable(day)),
  travel: z.optional(z.nullable(z.enum(codesOf(travels)))),
  employerId: z.optional(z.nullable(id)),
  /** A county; a city where that says enough, which is everywhere but in the city of the place itself. */
  hukou: z.optional(z.nullable(countyCode)),
  frontline: z.optional(z.nullable(z.boolean())),
  /** Children under 14 left at home, asked of who stays. A count: nothing of the children themselves. */
  childrenAtHome: z.optional(z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(9)))),
  name: z.optional(z.nullable(personName)),
})
export type StayAnswers = z.infer<typeof stayAnswers>
export type AnswerKey = keyof StayAnswers

export const page = {
  cursor: z.optional(cursor),
  limit: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(50))),
}

const text40 = z.string().check(z.maxLength(40))

/** One side's answer to one question of a policy; checked again by the evaluator's own schema. */
export const factValue = z.union([
  z.boolean(),
  z.number(),
  text40,
  z.array(text40).check(z.maxLength(62)),
  z
    .array(z.strictObject({ month: z.string().check(z.maxLength(7)), region: countyCode }))
    .check(z.maxLength(24)),
  z
    .array(
      z.strictObject({
        hiredAs: z.array(text40).check(z.maxLength(2)),
        months: z.number(),
        days: z.number(),
      }),
    )
    .check(z.minLength(1), z.maxLength(200)),
  z.strictObject({
    '2019Q1': z.optional(z.nullable(z.number())),
    '2021Q1': z.optional(z.nullable(z.number())),
  }),
])
export type FactValue = z.infer<typeof factValue>

const factPath = z.string().check(z.regex(/^(worker|employer|agency)\.[A-Za-z0-9]{1,40}$/))
/** Facts by path, flat; nothing in them names a person. */
export const factValues = z.record(factPath, factValue)
/** As `factValues`; null takes one's own word back. */
export const saidFacts = z.record(factPath, z.nullable(factValue))
