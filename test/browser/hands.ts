import { fail } from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** How somebody uses a page. What cannot be done this way fails the test. */
export interface Hands {
  /** Whether the page changes by itself. */
  scripts: boolean
  /** Puts words in a field, after what stands there. */
  write(page: Page, field: string, words: string): Promise<void>
  /** Uses a link, a button or a word behind which more waits, and stays until what it leads to is there. */
  press(page: Page, target: string): Promise<void>
  /** Chooses one answer out of a few. */
  choose(page: Page, name: string, value: string): Promise<void>
}

/** Nothing but keys. */
export const keyboard: Hands = {
  scripts: true,
  write: async (page, field, words) => {
    await tabTo(page, field)
    await page.keyboard.press('End')
    await page.keyboard.type(words)
  },
  press: async (page, target) => {
    await tabTo(page, target)
    await page.keyboard.press('Enter')
  },
  choose: async (page, name, value) => {
    await tabTo(page, `[name="${name}"]`)
    await page.keyboard.press('Space')
    const chosen = page.locator(`[name="${name}"][value="${value}"]:checked`)
    for (let pressed = 0; pressed < MOST_ANSWERS && (await chosen.count()) === 0; pressed++)
      await page.keyboard.press('ArrowDown')
  },
}

/** Every script switched off: links, forms and what the browser itself does. */
export const withoutScripts: Hands = {
  scripts: false,
  write: async (page, field, words) => {
    await page.fill(field, words)
  },
  press: async (page, target) => {
    const loaded = target.endsWith('summary') ? undefined : page.waitForEvent('load')
    await page.click(target)
    await loaded
  },
  choose: async (page, name, value) => {
    await page.check(`[name="${name}"][value="${value}"]`)
  },
}

const MOST_ANSWERS = 6
const MOST_TABS = 200 // stops on one page, once round

/** Presses Tab until this is the element that has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector)
  const found = page.locator(selector)
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    if (await found.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return
    await page.keyboard.press('Tab')
  }
  fail(`${selector} is not reached by keyboard on ${page.url()}`)
}
