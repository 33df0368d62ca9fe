import { View } from '@tarojs/components'
import { role } from './aria'
import { qrRows } from '../lib/qr-rows'
import './qr-picture.css'

const SIDE_PX = 240

/** A QR code without a canvas: one element per row, its dark modules painted as one background. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, rows } = qrRows(text)
  const module = Math.max(4, Math.floor(SIDE_PX / size))
  return (
    <View className="qr" aria-label={label} {...role('img')} style={{ padding: `${module * 4}px` }}>
      {rows.map((runs, row) => (
        <View
          key={row}
          style={{
            width: `${size * module}px`,
            height: `${module}px`,
            backgroundImage: painted(runs, module),
          }}
        />
      ))}
    </View>
  )
}

function painted(runs: { from: number; to: number }[], module: number): string {
  const stops = runs.map(({ from, to }) => {
    const [start, end] = [`${from * module}px`, `${to * module}px`]
    return `transparent ${start},#000 ${start},#000 ${end},transparent ${end}`
  })
  return `linear-gradient(90deg,transparent 0,${stops.join(',')},transparent 100%)`
}
