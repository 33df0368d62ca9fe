/** What a policy leaves open: its parameters and readings, and what an office may settle them at. */
import { textOf } from './first-problem'
import type { Policy, Reading } from './policy-file'
import { PolicyFileError } from './policy-file-error'

/** @throws PolicyFileError when a parameter contradicts itself */
export function checkDeclaredParams(policy: Policy): void {
  for (const [name, { min, max }] of Object.entries(policy.params ?? {}))
    if (min > max) throw new PolicyFileError(`params.${name}.max`, '小于 min')
  for (const [name, declared] of Object.entries(policy.params ?? {}))
    if (declared.usual !== undefined && !fitsParam(declared, declared.usual))
      throw new PolicyFileError(`params.${name}.usual`, paramRange(declared))
}

type Param = NonNullable<Policy['params']>[string]

/** The parameter as declared; undefined when the policy has none of that name. */
export function paramNamed({ params }: Policy, name: string | undefined): Param | undefined {
  return name !== undefined && params && Object.hasOwn(params, name) ? params[name] : undefined
}

/** Is this a number that the parameter may stand at? */
export function fitsParam({ min, max, decimals = 0 }: Param, value: unknown): value is number {
  if (typeof value !== 'number' || !(value >= min && value <= max)) return false
  const scaled = value * 10 ** decimals
  return Math.abs(scaled - Math.round(scaled)) < 1e-9
}

export function paramRange({ min, max, decimals = 0 }: Param): string {
  return `应为 ${min} 到 ${max} 的${decimals === 0 ? '整数' : `数，最多 ${decimals} 位小数`}`
}

/** @throws PolicyFileError when a reading could never be settled, or is settled at what it does not admit */
export function checkReadings(policy: Policy): void {
  policy.readings?.forEach((reading, index) => {
    const at = (key: string) => textOf(['readings', index, key])
    if (policy.readings?.findIndex(({ id }) => id === reading.id) !== index)
      throw new PolicyFileError(at('id'), `重复的理解口径 ${reading.id}`)
    if (reading.param !== undefined && !paramNamed(policy, reading.param))
      throw new PolicyFileError(at('param'), `没有这个参数 ${reading.param}`)
    checkOptions(policy, reading, at('options'))
    if (reading.decided && !mayDecide(policy, reading, reading.decided.value))
      throw new PolicyFileError(at('decided'), '不是可以选的口径')
  })
}

function checkOptions(policy: Policy, reading: Reading, at: string): void {
  const { options } = reading
  const distinct = (of: readonly unknown[]) => new Set(of).size === options.length
  if (!distinct(options.map(({ id }) => id)) || !distinct(options.map(({ value }) => value)))
    throw new PolicyFileError(at, '有两个选项一样')
  if (!options.every(({ value }) => mayDecide(policy, reading, value)))
    throw new PolicyFileError(at, '有的选项超出了参数的范围')
}

/** Can this reading be settled at that value: one of its options, or what its parameter allows? */
export function mayDecide(policy: Policy, reading: Reading, value: string | number): boolean {
  const declared = paramNamed(policy, reading.param)
  return declared ? fitsParam(declared, value) : reading.options.some((option) => option.value === value)
}
