import type { Locator, Page } from 'playwright-core'
import { keepScreen } from './screens'

type Role = Parameters<Page['getByRole']>[0]

/** One person's finger and eyes on one page: every tap and every typed character is counted. */
export class Hand {
  taps = 0
  typed = 0

  constructor(private readonly page: Page) {}

  async tap(role: Role, name: string | RegExp): Promise<void> {
    await this.tapOn(this.page.getByRole(role, { name, exact: true }))
  }

  async tapInDialog(role: Role, name: string | RegExp): Promise<void> {
    await this.tapOn(this.page.getByRole('dialog').getByRole(role, { name, exact: true }))
  }

  async tapOn(target: Locator): Promise<void> {
    this.taps += 1
    await this.orPicture(tapShown(target))
  }

  /** Tapping into the field is not counted apart from the typing, as the table of limits counts numbers. */
  async type(label: string | RegExp, text: string): Promise<void> {
    this.typed += [...text].length
    await this.orPicture(shown(this.page.getByLabel(label)).fill(text))
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.orPicture(shown(this.page.getByText(text)).waitFor())
  }

  /** What was there instead, to look at: `.cache/screens/instead.png`. */
  private async orPicture(done: Promise<void>): Promise<void> {
    await done.catch(async (error: unknown) => {
      await keepScreen(this.page, 'instead')
      throw error
    })
  }
}

/** Taro keeps earlier pages in the document, hidden: only what is visible counts. */
export function shown(locator: Locator): Locator {
  return locator.filter({ visible: true }).first()
}

/** Looks again for what is shown when the page it stood on went away before the finger came down. */
async function tapShown(target: Locator): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await shown(target).tap({ timeout: 5_000 })
    } catch (error) {
      if (tries === 4) throw error
    }
  }
}
