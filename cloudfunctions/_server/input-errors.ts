/** What is wrong with an input, by path, in words for people. A contract's own words come first; no value is repeated. */
import * as z from 'zod/mini'

const words: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  invalid_type: '内容的类型不对，请重新填',
  invalid_value: '请从给出的选项里选',
  invalid_union: '内容不对，请重新填',
  invalid_format: '格式不对，请重新填',
  invalid_key: '有不认识的内容，请刷新后重填',
  unrecognized_keys: '有不认识的内容，请刷新后重填',
  too_small: '太少或太小了，请核对',
  too_big: '太多或太大了，请核对',
}

z.config({
  customError: ({ code, input }) =>
    input === undefined ? '这一项要填' : (words[code] ?? '内容不对，请重新填'),
})

export function fieldsOf(error: z.core.$ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join('.') || 'input', issue.message]))
}
