import { mostSmallPartBytes } from './limits'
import { SpreadsheetTrouble } from './trouble'
import { unpackTexts } from './unpack'
import { xmlWalk, type XmlEvents } from './xml-walk'
import type { ZipEntry } from './zip-directory'

/** Walks one whole XML part. @throws SpreadsheetTrouble */
export function readPart(bytes: Uint8Array, entry: ZipEntry, events: XmlEvents): void {
  const walk = xmlWalk(events)
  for (const text of unpackTexts(bytes, entry)) walk.write(text)
  walk.end()
}

/** As readPart, for a part that only describes. @throws SpreadsheetTrouble */
export function readSmallPart(bytes: Uint8Array, entry: ZipEntry, events: XmlEvents): void {
  if (entry.bytes > mostSmallPartBytes) throw new SpreadsheetTrouble('bomb')
  readPart(bytes, entry, events)
}
