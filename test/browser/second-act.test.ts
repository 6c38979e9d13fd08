import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import type { FrameLocator, Page } from 'playwright-core'
import { sql } from '../../src/platform/database/sql.ts'
import { becomeStage } from '../tour-scene.ts'
import { world } from '../world.ts'
import { assertNoViolations, openBrowser } from './browser.ts'

// From a sentence to the table and back: the second act of the tour, by a visitor who presses everything themselves,
// and by one who presses nothing but the way on.

const w = await world()
await becomeStage(w)
const visited = await openBrowser(w)
const WIDE = { viewport: { width: 1280, height: 860 } }

test('a visitor presses through the chain, and each window and the page around them follow', async () => {
  const page = await visited.visit(WIDE)
  await begin(page)
  const [phone, desk] = windowsOf(page)
  await phone.getByText('met de rug naar de weg').first().waitFor()
  await desk.getByText('Ga je mee zitten, Yusuf?').first().waitFor()
  await desk.locator('#more > summary').click()
  await desk.locator('a[href$="/agenda"]').click()
  await desk.locator('[name="title"]').fill('Dat bankje')
  await desk.locator('form[action$="/agenda"] button[type="submit"]').click()
  await did(page, 'Het staat op de agenda')
  await goOn(page, 2)

  await desk.locator('.spoken--large').getByText('dus ik zie de bus pas als hij wegrijdt').waitFor()
  await phone.getByText('Uw zin ligt maandag op tafel').first().waitFor()
  await desk.locator('.taps button[value="discussed"]').click()
  await did(page, 'Besproken')
  await goOn(page, 3)

  await desk.locator('.decision__ask').click()
  await desk.locator('[name="words"]').first().fill('Het bankje gaat om')
  await desk.locator('[name="willNotice"]').fill('De bus is te zien')
  await desk.locator('[name="forWhom"]').first().fill('wie wacht')
  await desk.locator('.decision__form button[type="submit"]').click()
  await did(page, 'Besloten')
  await goOn(page, 4)

  await phone.locator('#told').getByText('met de rug naar de bus').waitFor()
  await desk.locator('form[action$="/owners"] button').first().click()
  await desk.locator('form[action$="/start"] button').click()
  await did(page, 'Nu zegt niemand meer')
  await goOn(page, 5)

  await desk.locator('form[action*="/messages/"] button').first().click()
  await phone.locator('.letter-to-you').getByText('dus ik zie de bus pas als hij wegrijdt').waitFor()
  await did(page, 'Verteld')
  await goOn(page, 6)

  await desk.locator('.raiser').waitFor()
  await phone.locator('[name="answer"][value="solved"]').check()
  await phone.locator('#told-answer button[type="submit"]').click()
  await did(page, 'Opgelost, zegt Otto Prins')
  await desk.locator('.raiser__answer--solved').waitFor()
  await assertNoViolations(page, 'the last step')
  await page.context().close()
})

test('who presses nothing sees it done; a second visitor begins anew, without scripts and on a phone', async () => {
  const page = await visited.visit({ javaScriptEnabled: false })
  await begin(page)
  equal(await page.locator('iframe').first().isVisible(), true)
  equal(await page.locator('iframe').last().isVisible(), false)
  for (const step of [2, 3, 4, 5, 6]) await goOn(page, step)
  const [phone] = windowsOf(page)
  await phone.locator('.letter-to-you').getByText('Het bankje staat andersom').waitFor()
  await page.locator('.two-windows__which label').last().click()
  equal(await page.locator('iframe').last().isVisible(), true)
  await page.context().close()
  const { begun } = await w.db.one<{ begun: number }>(
    sql`select count(*) as begun from demo_stories where place >= 100`,
  )
  equal(begun, 2)
})

async function begin(page: Page) {
  await page.goto(visited.at('/rondleiding'))
  match((await page.textContent('.acts')) ?? '', /Tweede verhaal/)
  await page.locator('.acts form[action="/rondleiding/table"] button').click()
  await page.waitForURL('**/rondleiding/table/*/1')
}

/**
 * Until the new step stands there: its address is there before its windows are, and by then the ones before, which follow
 * by themselves, may show the same button. What is pressed in a window that is about to go goes with it.
 */
async function goOn(page: Page, step: number) {
  await page.locator('.act__onward button').click()
  await page.waitForURL(`**/rondleiding/table/*/${step}`)
  await page.locator(`.act__road li:nth-child(${step}).is-here`).waitFor()
}

const windowsOf = (page: Page): [FrameLocator, FrameLocator] => [
  page.frameLocator('.two-windows__phone iframe'),
  page.frameLocator('.two-windows__desk iframe'),
]

/** What was done is said around the windows too, by itself. */
const did = async (page: Page, words: string) => await page.locator('.act__did').getByText(words).waitFor()
