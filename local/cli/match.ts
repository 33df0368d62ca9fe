/** The matching rules by hand: the tier of a shortage, and the cheapest plan for demands and supplies. */
import { allocate } from '../../domain/matching/allocation/allocate'
import { verify } from '../../domain/matching/allocation/verify'
import { HeadcountError, tierOf } from '../../domain/matching/tier'
import { InputError, readProblem } from './problem-input'

const usage = `usage:
  npm run -s match -- tier N                 N: open posts of one employer in one county, a whole number above 0
  npm run -s match -- plan FILE|- [--json]   who goes where at least cost, with its certificate; always one line of JSON`

/** Prints the answer on stdout and returns the exit code; bad input says why on stderr and prints nothing. */
function run([command, ...args]: string[]): number {
  if (command === 'tier') return tier(args)
  if (command === 'plan') return plan(args)
  return refuse(command === undefined ? 'no command given' : `unknown command: ${command}`)
}

function tier([headcount, ...rest]: string[]): number {
  if (headcount === undefined || rest.length > 0) return refuse('tier takes one number')
  if (!/^-?\d+$/.test(headcount)) return refuse(`not a whole number: ${headcount}`)
  try {
    print(tierOf(Number(headcount)))
    return 0
  } catch (error) {
    if (error instanceof HeadcountError) return refuse(error.message)
    throw error
  }
}

/** A plan that its own certificate does not carry is printed all the same, but ends with 1. */
function plan(args: string[]): number {
  const [file, ...rest] = args.filter((arg) => arg !== '--json')
  if (file === undefined || rest.length > 0) return refuse('plan takes one file, or - for standard input')
  if (/^-./.test(file)) return refuse(`unknown option: ${file}`)
  try {
    const problem = readProblem(file)
    const found = allocate(problem)
    const wrong = verify(problem, found)
    print(found)
    for (const each of wrong) process.stderr.write(`match: not proven: ${each}\n`)
    return wrong.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    process.stderr.write(`match: ${error.message}\n`)
    return 2
  }
}

function print(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}

function refuse(why: string): number {
  process.stderr.write(`match: ${why}\n${usage}\n`)
  return 2
}

// Whoever reads the output may stop early: `match plan … | head`.
process.stdout.on('error', () => process.exit())
process.exitCode = run(process.argv.slice(2))
