import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** A value filled in at run time (a name, a day, a number) counts as this many characters. */
const FILLED_IN = 3

export interface Sentence {
  text: string
  length: number
}

/** Every sentence that a catalogue of words can show. */
export function sentencesOf(file: string): Sentence[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)
  const texts: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return
    if (ts.isStringLiteralLike(node)) texts.push(node.text)
    if (ts.isTemplateExpression(node)) texts.push(shownTemplate(node))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return texts.filter((text) => /\p{Script=Han}/u.test(text)).flatMap(split)
}

function shownTemplate(template: ts.TemplateExpression): string {
  const tails = template.templateSpans.map((span) => '□'.repeat(FILLED_IN) + span.literal.text)
  return template.head.text + tails.join('')
}

/** A comma, colon or semicolon does not end a sentence; punctuation is not counted. */
function split(text: string): Sentence[] {
  return text
    .split(/[。！？\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ text: part, length: [...part.replace(/[\s\p{P}]/gu, '')].length }))
}
