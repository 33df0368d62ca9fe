import type { Digest } from './digest-kinds'

type Amendment = Digest['amendments'][number]

export interface FigureNow {
  label: string
  /** As it was sent. */
  sent: string
  /** As last corrected; the same as sent where nothing was. */
  text: string
  last: Amendment | undefined
}

/** Every figure that can be corrected, as it is read now. */
export function figuresNow({
  figures = [],
  amendments,
}: Pick<Digest, 'figures' | 'amendments'>): FigureNow[] {
  const inOrder = [...amendments].sort((a, b) => a.number - b.number)
  return figures.map(({ label, text }) => {
    const last = inOrder.filter(({ figure }) => figure === label).at(-1)
    return { label, sent: text, text: last?.now ?? text, last }
  })
}
