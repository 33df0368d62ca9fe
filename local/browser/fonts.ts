import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const faces = ['400Regular', '600SemiBold']

/**
 * Writes a font configuration that knows only the Chinese font from npm, so that text has the same width on
 * every machine. Returns the path for FONTCONFIG_FILE.
 */
export function writeFontConfig(cacheFolder: string): string {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const folders = faces.map((face) => `<dir>${join(fonts, face)}</dir>`).join('')
  const cache = `<cachedir>${join(cacheFolder, 'fontconfig')}</cachedir>`
  const file = join(cacheFolder, 'fonts.conf')
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}${cache}</fontconfig>\n`,
  )
  return file
}
