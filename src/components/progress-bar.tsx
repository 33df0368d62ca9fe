import { View } from '@tarojs/components'
import { role } from './aria'
import { Small } from './text'
import './progress-bar.css'

interface ProgressBarProps {
  /** What is going on, and how far in numbers: the bar never says more than the words. */
  label: string
  text: string
  done: number
  /** null while it is not known how much there is. */
  total: number | null
}

/** How far a long piece of work has come. */
export function ProgressBar({ label, text, done, total }: ProgressBarProps) {
  const share = total ? Math.min(100, Math.floor((done / total) * 100)) : undefined
  return (
    <View className="panel" aria-live="polite">
      <View>{label}</View>
      <View
        className="progress-track"
        aria-label={label}
        {...role('progressbar', {
          'aria-valuemin': 0,
          'aria-valuemax': 100,
          'aria-valuenow': share,
          'aria-valuetext': text,
        })}
      >
        <View className="progress-fill" style={{ width: `${share ?? 0}%` }} />
      </View>
      <Small>{text}</Small>
    </View>
  )
}
