import jsQR from 'jsqr'
import { qrRows } from '../../src/lib/qr-rows'

const quietZone = 4
const modulePx = 4

function pixelsOf(text: string): { pixels: Uint8ClampedArray; side: number } {
  const { size, rows } = qrRows(text)
  const side = (size + quietZone * 2) * modulePx
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  rows.forEach((runs, row) =>
    runs.forEach(({ from, to }) => {
      for (let y = (row + quietZone) * modulePx; y < (row + quietZone + 1) * modulePx; y++)
        for (let x = (from + quietZone) * modulePx; x < (to + quietZone) * modulePx; x++)
          pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }),
  )
  return { pixels, side }
}

test.each([
  'Ab3dE5gH',
  'https://example.cn/#/pages/scan/index?scene=Ab3dE5gH',
  `WG1:${'7K*-./:Z'.repeat(18)}`,
])('画出的码扫得出 %s', (text) => {
  const { pixels, side } = pixelsOf(text)
  expect(jsQR(pixels, side, side)?.data).toBe(text)
})
