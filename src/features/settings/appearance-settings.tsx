import { Check } from '../../components/choice'
import { Chips } from '../../components/chips'
import { Heading } from '../../components/text'
import { setAppearance, textScales, useAppearance, type AppearanceChoice } from '../../lib/appearance'
import { settingsWords as words } from './words'

const themes = (['system', 'light', 'dark'] as const).map((value) => ({ value, label: words.themes[value] }))
const scales = textScales.map(({ scale, label }) => ({ value: String(scale), label }))

export function AppearanceSettings() {
  const { care, theme, textScale } = useAppearance()
  const chooseTheme = (chosen: AppearanceChoice['theme']) => setAppearance({ theme: chosen })
  return (
    <>
      <Heading level={2}>{words.look}</Heading>
      <Check isOn={care} note={words.careNote} onChange={(isOn) => setAppearance({ care: isOn })}>
        {words.care}
      </Check>
      <Chips
        label={words.textSize}
        chips={scales}
        value={String(textScale)}
        onChange={(scale) => setAppearance({ textScale: Number(scale) })}
      />
      <Chips label={words.theme} chips={themes} value={theme} onChange={chooseTheme} />
    </>
  )
}
