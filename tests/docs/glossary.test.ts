import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const root = join(__dirname, '../..')
const folders = ['src', 'cloudfunctions', 'domain', 'local']

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Every word of every identifier, with one place where it stands: openShortages -> open, shortages. */
function identifierWords(): Map<string, string> {
  const words = new Map<string, string>()
  for (const file of folders.flatMap(sources)) {
    const scanner = ts.createScanner(
      ts.ScriptTarget.ES2022,
      true,
      ts.LanguageVariant.JSX,
      readFileSync(file, 'utf8'),
    )
    while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) {
      if (scanner.getToken() !== ts.SyntaxKind.Identifier) continue
      for (const word of scanner.getTokenText().split(/(?=[A-Z])|[^A-Za-z]+/))
        words.set(word.toLowerCase(), file)
    }
  }
  return words
}

interface Term {
  code: string
  chinese: string
  never: string[]
}

function terms(): Term[] {
  return readFileSync(join(root, 'docs/glossary.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| code'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, code = '', chinese = '', , never = '']) => ({
      code,
      chinese,
      never: never.split(',').map((word) => word.trim()),
    }))
}

const words = identifierWords()

test.each(terms())('$code（$chinese）在代码里用得上', ({ code }) => {
  expect([code, `${code}s`, `${code.replace(/y$/, 'ie')}s`].some((word) => words.has(word))).toBe(true)
})

test('代码里没有词汇表不许用的词', () => {
  const banned = terms()
    .flatMap(({ never }) => never)
    .filter((word) => /^[a-z]+$/.test(word))
  const found = banned.filter((word) => words.has(word)).map((word) => `${word} in ${words.get(word)}`)
  expect(banned.length).toBeGreaterThan(15)
  expect(found).toEqual([])
})
