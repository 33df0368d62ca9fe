import { readSmallPart } from './read-part'
import type { ZipEntry } from './zip-directory'

export interface Relationship {
  id: string
  /** The last word of its type's address: worksheet, sharedStrings, styles, externalLink … */
  kind: string
  /** The part it leads to; null for an address outside the file. */
  part: string | null
}

/** What a part refers to, by its _rels file; empty when it has none. @param part '' for the file itself */
export function relationshipsOf(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  part: string,
): Relationship[] {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const entry = entries.get(`${folder}_rels/${part.slice(slash)}.rels`)
  if (!entry) return []
  const found: Relationship[] = []
  readSmallPart(bytes, entry, {
    open(name, { Id = '', Type = '', Target = '', TargetMode = '' }) {
      if (name !== 'Relationship') return
      const isOutside = TargetMode.toLowerCase() === 'external'
      const kind = Type.slice(Type.lastIndexOf('/') + 1)
      found.push({ id: Id, kind, part: isOutside ? null : partAt(folder, Target) })
    },
    close: () => undefined,
  })
  return found
}

function partAt(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
