import { mostCellCharacters } from './limits'
import { SpreadsheetTrouble } from './trouble'
import type { XmlEvents } from './xml-walk'

/** Joins the runs of a rich text (t within si or is) and leaves out how Chinese is pronounced (rPh). */
export function textCollector(
  container: 'si' | 'is',
  done: (text: string) => void,
): Required<XmlEvents> & { isInside(): boolean } {
  let isInside = false
  let isText = false
  let isPhonetic = false
  let text = ''
  return {
    isInside: () => isInside,
    open(name) {
      if (name === container) {
        isInside = true
        text = ''
      } else if (name === 'rPh') isPhonetic = true
      else if (name === 't') isText = isInside && !isPhonetic
    },
    text(piece) {
      if (!isText) return
      text += piece
      if (text.length > 2 * mostCellCharacters) throw new SpreadsheetTrouble('odd-xml')
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') isPhonetic = false
      else if (name === container) {
        isInside = false
        done(unescaped(text))
      }
    },
  }
}

/** Spreadsheets write characters XML cannot hold as _x000D_, and a literal _x as _x005F_x. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
