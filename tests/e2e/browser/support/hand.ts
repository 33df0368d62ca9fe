import type { Locator, Page } from 'playwright-core'

type Role = Parameters<Page['getByRole']>[0]

/** One person's finger on one page: every tap and every typed character is counted. */
export class Hand {
  taps = 0
  typed = 0

  constructor(private readonly page: Page) {}

  async tap(role: Role, name: string | RegExp): Promise<void> {
    await this.tapOn(this.page.getByRole(role, { name }))
  }

  async tapOn(target: Locator): Promise<void> {
    this.taps += 1
    await shown(target).tap()
  }

  /** Tapping into the field is not counted apart from the typing, as the table of limits counts numbers. */
  async type(label: string | RegExp, text: string): Promise<void> {
    this.typed += [...text].length
    await shown(this.page.getByLabel(label)).fill(text)
  }

  async sees(text: string | RegExp): Promise<void> {
    await shown(this.page.getByText(text)).waitFor()
  }

  startCounting(): void {
    this.taps = 0
    this.typed = 0
  }
}

/** Taro keeps earlier pages in the document, hidden: only what is visible counts. */
export function shown(locator: Locator): Locator {
  return locator.filter({ visible: true }).first()
}
