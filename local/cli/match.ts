import { HeadcountError, tierOf } from '../../domain/matching/tier'

const usage =
  'usage: npm run -s match -- tier N    N: open posts of one employer in one county, a whole number above 0'

/** Prints the answer on stdout and returns the exit code; bad input says why on stderr and prints nothing. */
function run([command, ...args]: string[]): number {
  if (command === 'tier') return tier(args)
  return refuse(command === undefined ? 'no command given' : `unknown command: ${command}`)
}

function tier([headcount, ...rest]: string[]): number {
  if (headcount === undefined || rest.length > 0) return refuse('tier takes one number')
  if (!/^-?\d+$/.test(headcount)) return refuse(`not a whole number: ${headcount}`)
  try {
    process.stdout.write(`${JSON.stringify(tierOf(Number(headcount)))}\n`)
    return 0
  } catch (error) {
    if (error instanceof HeadcountError) return refuse(error.message)
    throw error
  }
}

function refuse(why: string): number {
  process.stderr.write(`match: ${why}\n${usage}\n`)
  return 2
}

process.exitCode = run(process.argv.slice(2))
