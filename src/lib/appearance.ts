import { useSyncExternalStore } from 'react'
import { onSystemThemeChange, systemFontScale, systemTheme, type Theme } from './system-look'
import { readStored, writeStored } from './storage'

const KEY = 'appearance'

export const textScales = [
  { scale: 1, label: '标准' },
  { scale: 1.15, label: '大' },
  { scale: 1.3, label: '特大' },
  { scale: 1.45, label: '最大' },
] as const

/** What a person chose, kept on the phone. */
export interface AppearanceChoice {
  theme: Theme | 'system'
  /** 长辈版 */
  care: boolean
  /** On top of the phone's own font setting. */
  textScale: number
}

export interface Appearance extends AppearanceChoice {
  isDark: boolean
  /** Goes on the outermost element of every page. */
  className: string
  fontScale: number
}

const standard: AppearanceChoice = { theme: 'system', care: false, textScale: 1 }
const listeners = new Set<() => void>()
let appearance: Appearance | undefined

function resolve(choice: AppearanceChoice): Appearance {
  const isDark = (choice.theme === 'system' ? systemTheme() : choice.theme) === 'dark'
  const className = `${isDark ? 'theme-dark' : 'theme-light'}${choice.care ? ' care' : ''}`
  return { ...choice, isDark, className, fontScale: choice.textScale * systemFontScale() }
}

function current(): Appearance {
  if (!appearance) {
    appearance = resolve({ ...standard, ...readStored<AppearanceChoice>(KEY) })
    onSystemThemeChange(() => publish(choiceOf(current())))
  }
  return appearance
}

function choiceOf({ theme, care, textScale }: Appearance): AppearanceChoice {
  return { theme, care, textScale }
}

function publish(choice: AppearanceChoice): void {
  appearance = resolve(choice)
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function setAppearance(change: Partial<AppearanceChoice>): void {
  const choice = { ...choiceOf(current()), ...change }
  writeStored(KEY, choice)
  publish(choice)
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, current)
}
