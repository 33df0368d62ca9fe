/** XML as events, with bounds on what a hostile part could make the parser hold. */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { SpreadsheetTrouble } from './trouble'

export interface XmlEvents {
  /** Names come without their prefix: some writers say x:row. */
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text?(text: string): void
}

export interface XmlWalk {
  write(text: string): void
  end(): void
  /** Characters read so far, counted from the beginning of what was written. */
  position(): number
}

const deepest = 32
/** A tag, a comment or a text longer than this is not written by a spreadsheet program: its longest cell has 32,767. */
const longestSilence = 512 * 1024
const writeAtOnce = 64 * 1024

/** @throws SpreadsheetTrouble odd-xml; entities are never expanded, a DOCTYPE alone is refused */
export function xmlWalk(events: XmlEvents): XmlWalk {
  const parser = new SaxesParser()
  let depth = 0
  let heardAt = 0
  const heard = () => {
    heardAt = parser.position
  }
  parser.on('doctype', () => {
    throw new SpreadsheetTrouble('odd-xml')
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    heard()
    if (++depth > deepest) throw new SpreadsheetTrouble('odd-xml')
    events.open(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag: SaxesTagPlain) => {
    heard()
    depth--
    events.close(localName(tag.name))
  })
  const text = (piece: string) => {
    heard()
    events.text?.(piece)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  return {
    write: (piece) => {
      for (let at = 0; at < piece.length; at += writeAtOnce) {
        orOdd(() => parser.write(piece.slice(at, at + writeAtOnce)))
        if (parser.position - heardAt > longestSilence) throw new SpreadsheetTrouble('odd-xml')
      }
    },
    end: () => orOdd(() => parser.close()),
    position: () => parser.position,
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

function orOdd(work: () => unknown): void {
  try {
    work()
  } catch (error) {
    throw error instanceof SpreadsheetTrouble ? error : new SpreadsheetTrouble('odd-xml', error)
  }
}
