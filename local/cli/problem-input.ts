/** What `match plan` reads: a problem from a file or from standard input. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { jsonTrouble } from '../../domain/eligibility/lab/json-trouble'
import { parseProblem, ProblemError, type AllocationProblem } from '../../domain/matching/allocation/problem'

/** Input that cannot be used, told by file and place. */
export class InputError extends Error {}

/** @param file from where the person stood; `-` is standard input. @throws InputError */
export function readProblem(file: string): AllocationProblem {
  const value = readJson(file)
  try {
    return parseProblem(value)
  } catch (error) {
    if (error instanceof ProblemError) throw new InputError(`${file}: ${error.message}`)
    throw error
  }
}

function readJson(file: string): unknown {
  const text = readText(file).replace(/^\uFEFF/, '')
  if (text.trim() === '') throw new InputError(`${file}: nothing in it`)
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const trouble = jsonTrouble(text)
    const where = trouble ? `${trouble.path}：${trouble.reason}` : String(error)
    throw new InputError(`${file}: not JSON: ${where}`)
  }
}

function readText(file: string): string {
  // @NOTE npm changes to the package folder; the file is named from where the person stood
  const from = process.env.npm_lifecycle_event === 'match' ? (process.env.INIT_CWD ?? '.') : '.'
  try {
    return file === '-' ? readFileSync(0, 'utf8') : readFileSync(path.resolve(from, file), 'utf8')
  } catch (error) {
    throw new InputError(`${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
