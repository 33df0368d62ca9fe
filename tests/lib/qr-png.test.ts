import { inflateSync } from 'node:zlib'
import jsQR from 'jsqr'
import { base64Of, bytesOfBase64 } from '../../src/lib/base64'
import { qrPng } from '../../src/lib/qr-png'

interface Chunk {
  type: string
  data: Buffer
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    })
    at += length + 12
  }
  return chunks
}

/** As any viewer of pictures would: header, inflated lines, one bit a pixel. */
function read(png: Buffer): string | undefined {
  const [header, ...rest] = chunksOf(png)
  if (header?.type !== 'IHDR') throw new Error('no header')
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)]
  const lines = inflateSync(Buffer.concat(rest.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const stride = Math.ceil(width / 8) + 1
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isWhite = ((lines[y * stride + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
      if (!isWhite) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return jsQR(pixels, width, height)?.data
}

const link = 'https://example.cn/#/jobs/post/index?boardPostId=2021%3A22JTJA65%3Ap1&interview=1'

test.each(['/jobs/post/index?boardPostId=w1', link])('图片是好的 PNG，扫得出 %s', (text) => {
  expect(read(Buffer.from(qrPng(text)))).toBe(text)
})

test('图片按 base64 写进网页和相册', () => {
  const png = qrPng(link)
  expect(base64Of(png)).toBe(Buffer.from(png).toString('base64'))
  for (const length of [0, 1, 2, 3]) {
    const bytes = png.subarray(0, length)
    expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    expect([...bytesOfBase64(base64Of(bytes))]).toEqual([...bytes])
  }
})
