import { camelCase, type ViewNode } from './view-tree'

/** These stay with the element they happen on. */
const NOT_BUBBLING = new Set(['input', 'change', 'confirm', 'focus', 'blur', 'submit', 'cancel'])

const PREFIXES = [
  { prefix: 'bind', stops: false },
  { prefix: 'bind:', stops: false },
  { prefix: 'catch', stops: true },
  { prefix: 'catch:', stops: true },
] as const

interface Handler {
  name: string
  stops: boolean
}

export function handlerOf(node: ViewNode, type: string): Handler | undefined {
  for (const { prefix, stops } of PREFIXES) {
    const name = node.attributes[`${prefix}${type}`]
    if (typeof name === 'string' && name) return { name, stops }
  }
  return undefined
}

export interface Happening {
  type: string
  detail: object
}

/** Lets something happen to a node as WeChat does: from the node outwards until someone catches it. */
export function dispatch(target: ViewNode, { type, detail }: Happening): void {
  for (let node: ViewNode | undefined = target; node; node = node.parent) {
    const handler = handlerOf(node, type)
    if (handler) {
      const method = node.owner.handle(handler.name)
      if (!method) throw new Error(`${node.owner.unit} has no method "${handler.name}" to handle "${type}"`)
      method(eventOf({ type, detail }, target, node))
    }
    if (handler?.stops || NOT_BUBBLING.has(type)) return
  }
}

function eventOf({ type, detail }: Happening, target: ViewNode, current: ViewNode): object {
  const touch = { identifier: 0, pageX: 1, pageY: 1, clientX: 1, clientY: 1 }
  return {
    type,
    detail,
    timeStamp: 1,
    mark: {},
    target: reference(target),
    currentTarget: reference(current),
    touches: [touch],
    changedTouches: [touch],
  }
}

function reference(node: ViewNode): object {
  const dataset: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(node.attributes)) {
    if (name.startsWith('data-')) dataset[camelCase(name.slice('data-'.length))] = value
  }
  return { id: node.attributes['id'] ?? '', dataset, offsetLeft: 0, offsetTop: 0 }
}
