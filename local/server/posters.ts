import QRCode from 'qrcode'
import { posterKinds, type PosterKind } from '../../domain/terms'

/** A printed code: where it leads, and what to type when no camera works. */
export interface Poster {
  kind: PosterKind
  token: string
  shortCode: string
  title: string
}

/** Scanning opens the page that finds out what the code is. */
export function posterLink(base: string, token: string): string {
  return `${base}/#/pages/scan/index?scene=${token}`
}

export function posterSvg(base: string, poster: Poster): Promise<string> {
  return QRCode.toString(posterLink(base, poster.token), {
    type: 'svg',
    margin: 2,
    errorCorrectionLevel: 'M',
  })
}

/** Half blocks; the margin has to be even. On a terminal black on white, or a dark one would show it inverted. */
export async function posterInTerminal(base: string, poster: Poster, onTerminal: boolean): Promise<string> {
  const link = posterLink(base, poster.token)
  const blocks = await QRCode.toString(link, { type: 'utf8', margin: 2, errorCorrectionLevel: 'L' })
  return onTerminal ? blocks.replace(/^.*$/gm, '\x1b[30;107m$&\x1b[0m') : blocks
}

/** A page to print or to scan from: all codes with their places, short codes and links. */
export async function posterPage(base: string, posters: readonly Poster[]): Promise<string> {
  const cards = await Promise.all(posters.map((poster) => card(base, poster)))
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>稳岗通 海报</title>
<style>body{font:18px/1.6 sans-serif;margin:16px;display:flex;flex-wrap:wrap}
article{margin:0 24px 24px 0;border:1px solid #999;border-radius:8px;padding:16px;width:260px;break-inside:avoid}
svg{width:100%}h2{font-size:20px;margin:0}code{font-size:22px;letter-spacing:2px}</style>
${cards.join('\n')}</html>`
}

async function card(base: string, poster: Poster): Promise<string> {
  const link = posterLink(base, poster.token)
  return `<article><h2>${posterKinds[poster.kind]}</h2><p>${escaped(poster.title)}</p>
${await posterSvg(base, poster)}
<p>短码 <code>${escaped(poster.shortCode)}</code><br><a href="${escaped(link)}">打开</a></p></article>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
}
