import { posix } from 'node:path'
import type { CompiledPackage, RawNode, UnitJson } from './compiled-package'

/** Something with event handlers: a page, or one of Taro's recursion components inside it. */
export interface Owner {
  unit: string
  handle: (handler: string) => ((event: object) => unknown) | undefined
}

export interface ViewNode {
  tag: string
  attributes: Record<string, unknown>
  children: (ViewNode | string)[]
  parent: ViewNode | undefined
  owner: Owner
}

interface TreeMaker {
  compiled: CompiledPackage
  /** Makes the owner of a component's inner view from the attributes it got. */
  componentOwner: (unit: string) => Owner
}

interface Place {
  parent: ViewNode | undefined
  owner: Owner
}

/** The whole view of a page, its components opened up. */
export function makeTree(maker: TreeMaker, owner: Owner, data: unknown): ViewNode {
  const root: ViewNode = { tag: 'page', attributes: {}, children: [], parent: undefined, owner }
  root.children = maker.compiled
    .render(owner.unit, data)
    .map((raw) => grow(maker, raw, { parent: root, owner }))
  return root
}

function grow(maker: TreeMaker, raw: RawNode, { parent, owner }: Place): ViewNode | string {
  if (typeof raw !== 'object') return String(raw)
  const node: ViewNode = {
    tag: raw.tag.replace(/^wx-/, ''),
    attributes: raw.attr ?? {},
    children: [],
    parent,
    owner,
  }
  const component = componentUnit(maker.compiled, owner.unit, node.tag)
  if (component) {
    const inner = maker.componentOwner(component)
    const rendered = maker.compiled.render(component, node.attributes)
    node.children = rendered.map((child) => grow(maker, child, { parent: node, owner: inner }))
  } else {
    node.children = (raw.children ?? []).map((child) => grow(maker, child, { parent: node, owner }))
  }
  return node
}

function componentUnit(compiled: CompiledPackage, unit: string, tag: string): string | undefined {
  const path = compiled.readJson<UnitJson>(`${unit}.json`).usingComponents?.[tag]
  if (path === undefined) return undefined
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(unit), path)
}

export function textOf(node: ViewNode | string): string {
  if (typeof node === 'string') return node
  return node.children.map(textOf).join('')
}

/** The compiler writes aria-label as ariaLabel. */
export function attribute(node: ViewNode, name: string): string | undefined {
  const value = node.attributes[camelCase(name)]
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** All nodes, outermost first. */
export function nodesOf(node: ViewNode): ViewNode[] {
  const inner = node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child)))
  return [node, ...inner]
}

/** The lines a person would read, one per innermost block of text. */
export function linesOf(node: ViewNode): string[] {
  const isLeaf = node.children.every((child) => typeof child === 'string' || child.tag === 'text')
  if (isLeaf) {
    const text = textOf(node).trim() || (attribute(node, 'value') ?? '')
    return text ? [text] : []
  }
  return node.children.flatMap((child) => (typeof child === 'string' ? [child] : linesOf(child)))
}

export function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase())
}
