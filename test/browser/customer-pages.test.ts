import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '../../src/platform/database/sql.ts'
import { answer } from '../../src/requests/conversing.ts'
import { theirTurn } from '../customer-states.ts'
import { world } from '../world.ts'
import { assertNoViolations, openBrowser } from './browser.ts'
import { tabTo } from './hands.ts'

const w = await world()
const visited = await openBrowser(w)

test('the first key leads past what stands above, and what may help can be read by everybody', async () => {
  const page = await visited.visit()
  await page.goto(visited.at('/'))
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.className'), 'skip')
  await tabTo(page, '[name=words]')
  await page.keyboard.type('De heg hangt over de stoep')
  await page.waitForSelector('.door__suggestions .row')
  await assertNoViolations(page, 'the door with suggestions')
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
  await page.getByText('Nieuws van Marieke').first().waitFor({ timeout: 20_000 })

  assert.equal(await page.inputValue('[name=body]'), 'Ik was nog aan het typen')
  assert.deepEqual(faults, [])
})

test('what is sent without a connection says so, and leaves once by itself when there is one', async () => {
  const asked = await theirTurn(w)
  const page = await visited.visit()
  await page.goto(visited.at(`/track/${asked.token}`))
  await page.fill('[name=body]', 'Geschreven in de tunnel')
  await page.context().setOffline(true)
  await page.click('form[action$="/messages"] button:not([name])')
  await page.locator('.not-sent', { hasText: 'Nog niet verstuurd' }).waitFor()
  assert.equal(await page.inputValue('[name=body]'), 'Geschreven in de tunnel')
  await page.context().setOffline(false)
  await page.locator('.message, .talk', { hasText: 'Geschreven in de tunnel' }).first().waitFor()
  assert.equal(await page.locator('.not-sent').count(), 0)
  const kept = await w.db.many(
    sql`select 1 from messages where request_id = ${asked.id} and body like 'Geschreven in%'`,
  )
  assert.equal(kept.length, 1)
})

test('who sends something lands on what was sent, and not at the beginning of everything', async () => {
  const asked = await theirTurn(w)
  const page = await visited.visit()
  await page.goto(visited.at(`/track/${asked.token}`))
  await page.fill('[name=body]', 'Het is de heg aan de kant van de sloot')
  await page.click('form[action$="/messages"] button:not([name])')
  await page.waitForSelector('.message:focus')
  assert.match(String(await page.evaluate('document.activeElement.innerText')), /kant van de sloot/)
})

test('a link to my questions is asked for with scripts on', async () => {
  const page = await visited.visit()
  await page.goto(visited.at('/mine'))
  await page.fill('[name=mail]', 'sanne@example.org')
  await page.keyboard.press('Enter')
  await page.locator('[name=code]').waitFor()
})

// What a browser says of any site on a host name without https.
const OVER_HTTP = /Cross-Origin-Opener-Policy/
