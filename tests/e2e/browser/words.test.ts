import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sentencesOf, type Sentence } from './ease/sentences'

const root = join(__dirname, '../../..')
const catalogues = readdirSync(join(root, 'src/features'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('words.ts'))
  .map((file) => join('src/features', file))
  .concat('domain/stay/questions.ts', 'domain/terms.ts')

const sentences = catalogues.flatMap((file) =>
  sentencesOf(join(root, file)).map((sentence) => ({ file, ...sentence })),
)

function medianLength(some: Sentence[]): number {
  const lengths = some.map(({ length }) => length).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}

test('每一类词表都读到了', () => {
  expect(catalogues.length).toBeGreaterThan(10)
  expect(sentences.length).toBeGreaterThan(200)
})

test('没有一句话超过三十个字', () => {
  const long = sentences.filter(({ length }) => length > 30)
  expect(long.map(({ file, text, length }) => `${file}: ${text} (${length})`)).toEqual([])
})

test('一半以上的句子不超过十五个字', () => {
  expect(medianLength(sentences.filter(({ length }) => length > 5))).toBeLessThanOrEqual(15)
})

test('长句、模板里的长句都数得出来', () => {
  const folder = mkdtempSync(join(tmpdir(), 'words-'))
  const file = join(folder, 'words.ts')
  writeFileSync(
    file,
    [
      "import { a } from '一个路径'",
      "export const words = { short: '先登记。再看待遇！', long: (name: string) => `${name}您好，请记好编号` }",
    ].join('\n'),
  )
  const found = sentencesOf(file)
  rmSync(folder, { recursive: true })
  expect(found).toEqual([
    { text: '先登记', length: 3 },
    { text: '再看待遇', length: 4 },
    { text: '□□□您好，请记好编号', length: 10 },
  ])
})
