import * as z from 'zod/mini'
import { contracts } from '../../domain/contracts/registry'
import { errorTexts } from '../../domain/contracts/error-codes'

/** GET /actions: every action with its roles, errors, and input and output as JSON Schema. */
export function actionList() {
  return Object.entries(contracts).map(([action, { roles, write, input, output, errors }]) => ({
    action,
    roles,
    /** A write must carry a requestId. */
    write,
    input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    output: z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' }),
    errors: errors.map((code) => ({ code, message: errorTexts[code] })),
  }))
}
