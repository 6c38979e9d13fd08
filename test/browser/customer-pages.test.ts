import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer } from '../../src/requests/conversing.ts'
import { theirTurn } from '../customer-states.ts'
import { world } from '../world.ts'
import { assertNoViolations, openBrowser } from './browser.ts'

const w = await world()
const visited = await openBrowser(w)

test('asking, watching and writing works by keyboard alone', async () => {
  const page = await visited.visit()
  await page.goto(visited.at('/'))
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.className'), 'skip')
  await tabTo(page, '[name=words]')
  await page.keyboard.type('De heg hangt over de stoep')
  await page.waitForSelector('.door__suggestions .row')
  await assertNoViolations(page, 'the door with suggestions')
  await tabTo(page, '[name=reach]')
  await page.keyboard.type('toets@example.org')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/receipt')
  await tabTo(page, '.receipt > .bar a')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.now')
  await tabTo(page, '[name=body]')
  await page.keyboard.type('Graag aanbellen')
  await tabTo(page, '#write button[type=submit]')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.message--customer')
  assert.match((await page.textContent('.talk')) ?? '', /Graag aanbellen/)
  assert.equal(await page.inputValue('[name=body]'), '')
})

test('the same without scripts: what may help stands on the next page', async () => {
  const page = await visited.visit({ javaScriptEnabled: false })
  await page.goto(visited.at('/'))
  await page.fill('[name=words]', 'De heg hangt over de stoep')
  await page.click('.askbox button[type=submit]')
  assert.match((await page.textContent('.door__suggestions')) ?? '', /Dit gaat naar Groen/)
  await page.fill('[name=reach]', 'stil@example.org')
  await page.click('.askbox button[type=submit]')
  await page.waitForURL('**/receipt')
  await page.click('.receipt > .bar a')
  await page.fill('[name=body]', 'Graag aanbellen')
  await page.click('#write button[type=submit]')
  assert.match((await page.textContent('.talk')) ?? '', /Graag aanbellen/)
})

test('an answer appears by itself within two seconds, and what is being typed stays', async () => {
  const asked = await theirTurn(w)
  const page = await visited.visit()
  const faults: string[] = []
  page.on(
    'console',
    (message) => message.type() === 'error' && !OVER_HTTP.test(message.text()) && faults.push(message.text()),
  )
  await page.goto(visited.at(`/track/${asked.token}`))
  await page.fill('[name=body]', 'Ik was nog aan het typen')
  await page.waitForTimeout(300) // the stream opens after the page has loaded
  await w.act((tx) => answer(tx, w.marieke.actor, { id: asked.id, body: 'Nieuws van Marieke' }))
  await page.getByText('Nieuws van Marieke').first().waitFor({ timeout: 2_000 })

  assert.equal(await page.inputValue('[name=body]'), 'Ik was nog aan het typen')
  assert.deepEqual(faults, [])
})

// What a browser says of any site on a host name without https.
const OVER_HTTP = /Cross-Origin-Opener-Policy/

/** Presses Tab until this is the element that has the focus. */
async function tabTo(page: Awaited<ReturnType<typeof visited.visit>>, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`${selector} is not reached by keyboard`)
}
