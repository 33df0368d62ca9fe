import { handlerOf } from './events'
import { attribute, nodesOf, textOf, type ViewNode } from './view-tree'

/** What carries this text or label and can be tapped: exact before partial, inner before outer. */
export function tappable(view: ViewNode, text: string): ViewNode {
  const exact = innermost(view, (node) => nameOf(node) === text)
  const partial = exact.length > 0 ? [] : innermost(view, (node) => nameOf(node).includes(text))
  const candidates = [...exact, ...partial].filter(hasTap)
  const [node] = candidates
  if (!node) throw new Error(`nothing to tap says "${text}"; the page reads: ${textOf(view)}`)
  if (candidates.length > 1) throw new Error(`${candidates.length} things to tap say "${text}"`)
  if (selfAndParents(node).some((one) => attribute(one, 'aria-disabled') === 'true')) {
    throw new Error(`"${text}" is switched off`)
  }
  return node
}

/** The input or picker whose label is, or begins with, this text. */
export function field(view: ViewNode, label: string, tags: readonly string[]): ViewNode {
  const fields = nodesOf(view).filter((node) => tags.includes(node.tag))
  const node = fields.find((one) => (attribute(one, 'aria-label') ?? '').startsWith(label))
  if (node) return node
  const known = fields.map((one) => attribute(one, 'aria-label') ?? '?').join(', ')
  throw new Error(`no ${tags.join(' or ')} is labelled "${label}"; there are: ${known}`)
}

function innermost(view: ViewNode, matches: (node: ViewNode) => boolean): ViewNode[] {
  return nodesOf(view).filter((node) => {
    const [, ...inner] = nodesOf(node)
    return matches(node) && !inner.some(matches)
  })
}

function nameOf(node: ViewNode): string {
  return attribute(node, 'aria-label') ?? textOf(node).trim()
}

function hasTap(node: ViewNode): boolean {
  return selfAndParents(node).some((one) => handlerOf(one, 'tap') !== undefined)
}

function selfAndParents(node: ViewNode): ViewNode[] {
  return node.parent ? [node, ...selfAndParents(node.parent)] : [node]
}
