import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Route } from 'playwright-core'
import sharp from 'sharp'
import { sql } from '../../src/platform/database/sql.ts'
import { say } from '../../src/requests/conversing.ts'
import { world } from '../world.ts'
import { assertNoViolations, openBrowser } from './browser.ts'

const w = await world()
const visited = await openBrowser(w)
const WIDE = { viewport: { width: 1280, height: 800 } }
const NEWS = 20_000 // ms; how soon news is there is measured by the bench, on a quiet machine

test('a question is taken in and read out by keyboard, and found again', async () => {
  const page = await visited.visit({ as: w.fatima, ...WIDE })
  await page.goto(visited.at('/desk'))
  await page.keyboard.press('n')
  await page.waitForSelector('[name=who]:focus')
  await page.keyboard.type('Sanne')
  await page.waitForSelector('[name=customer_id]')
  await assertNoViolations(page, 'intake with somebody recognised')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowUp')
  await page.focus('[name=words]')
  await page.keyboard.type('Mijn paspoort verloopt in maart. Hoe lang duurt een nieuw paspoort?')
  await page.waitForSelector('.intake__help')
  await page.press('[name=reach]', 'Enter')
  await page.waitForSelector('h1.big-code')

  await page.keyboard.press('/')
  await page.waitForSelector('#search:focus')
  await page.keyboard.type('verloopt')
  await page.waitForSelector('.found .row')
  await assertNoViolations(page, 'search with something found')
})

test('a list is walked with j and k, rows are ticked with x', async () => {
  for (const words of ['Een', 'Twee', 'Drie']) await w.ask({ words, ownerId: w.fatima.id })
  const page = await visited.visit({ as: w.fatima, ...WIDE })
  await page.goto(visited.at('/desk/requests'))
  await page.waitForTimeout(200) // until the controllers are there
  for (const key of ['j', 'j', 'k', 'j', 'x']) await page.keyboard.press(key)
  assert.equal(await page.locator('[name="ids[]"]:checked').count(), 1)
  assert.equal(await page.locator('.row:nth-child(2) [name="ids[]"]:checked').count(), 1)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.actions')
})

test('two keys lead to the next best thing, and the cursor stands where it is typed', async () => {
  const { id } = await w.ask({ ownerId: w.fatima.id })
  const page = await visited.visit({ as: w.fatima, ...WIDE })
  await page.goto(visited.at(`/desk/requests/${id}`))
  await page.waitForTimeout(200)
  await page.keyboard.press('c')
  await page.waitForSelector('#consult [name=asked_id]:focus')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Weet jij dit?')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.message--inside')
  assert.match((await page.textContent('.talk')) ?? '', /Weet jij dit\?/)
})

test('an answer is lost by nothing: news comes in beside it, and two colleagues see each other', async () => {
  const asked = await w.ask({ ownerId: w.fatima.id })
  const fatima = await visited.visit({ as: w.fatima, ...WIDE })
  await fatima.goto(visited.at(`/desk/requests/${asked.id}`))
  await fatima.fill('#answer [name=body]', 'Ik was nog aan het typen')
  await fatima.waitForTimeout(300) // the stream opens after the page has loaded
  await w.act((tx) => say(tx, asked.asker, { id: asked.id, body: 'Is er al nieuws?' }))
  await fatima.getByText('Is er al nieuws?').first().waitFor({ timeout: NEWS })
  assert.equal(await fatima.inputValue('#answer [name=body]'), 'Ik was nog aan het typen')

  const joost = await visited.visit({ as: w.joost, ...WIDE })
  await joost.goto(visited.at(`/desk/requests/${asked.id}`))
  await joost.getByText('Fatima kijkt nu ook mee').waitFor({ timeout: NEWS })
  await fatima.getByText('Joost kijkt nu ook mee').waitFor({ timeout: NEWS })

  await fatima.click('#answer button[type=submit]')
  await fatima.getByText('Er is intussen geschreven').first().waitFor()
  assert.equal(await fatima.inputValue('[name=body]'), 'Ik was nog aan het typen')
  await fatima.click('form button[type=submit] >> text=Zo versturen')
  await fatima.waitForSelector('.message--staff')
})

test('news that was on its way when a finger came down is shown when it is up: the tap is for what stood there', async () => {
  const asked = await w.ask({ ownerId: w.fatima.id })
  const page = await visited.visit({ as: w.fatima, ...WIDE })
  const here = visited.at(`/desk/requests/${asked.id}`)
  await page.goto(here)
  await page.waitForTimeout(300) // the stream opens after the page has loaded
  const gate = Promise.withResolvers<void>()
  const onItsWay = Promise.withResolvers<void>()
  const hold = async (route: Route) => {
    onItsWay.resolve()
    await gate.promise
    await route.continue()
  }
  await page.route(here, hold, { times: 1 })
  await w.act((tx) => say(tx, asked.asker, { id: asked.id, body: 'Is er al nieuws?' }))
  await onItsWay.promise
  await page.hover('#promise > summary')
  await page.mouse.down()
  const answered = page.waitForResponse(here)
  gate.resolve()
  await (await answered).finished()
  await page.waitForTimeout(300) // in which it would be drawn
  assert.equal(await page.getByText('Is er al nieuws?').count(), 0)
  await page.mouse.up()
  await page.waitForSelector('#promise[open]')
  await page.getByText('Is er al nieuws?').first().waitFor({ timeout: NEWS })
})

test('Ctrl+Enter asks what it is, what is sent can be undone, with the keyboard where the work is; no single letter sends anything', async () => {
  const { id } = await w.ask({ ownerId: w.fatima.id })
  const waiting = await openBrowser(w, { waits: true })
  const page = await waiting.visit({ as: w.fatima, ...WIDE })
  await page.goto(waiting.at(`/desk/requests/${id}`))
  await page.waitForTimeout(200)
  assert.equal(await page.locator('button[type=submit][data-key]').count(), 0)
  await page.keyboard.press('?')
  assert.match(await page.innerText('dialog[open]'), /a\s+Antwoord aan /, 'each key says what it does')
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await page.waitForSelector('#field-body:focus')
  await page.keyboard.type('Dat kan vrijdag. Hebt u nog vragen?')
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector('#answer button[name=is][value=answer]:focus') // what it is, is asked; nothing is sent yet
  await page.keyboard.press('Enter')
  await page.waitForSelector('.message--waits')
  await page.waitForTimeout(300)
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY')
  await page.click('#held button')
  await page.getByText('Ongedaan gemaakt').waitFor()
  assert.equal(await page.inputValue('#field-body'), 'Dat kan vrijdag. Hebt u nog vragen?')
  assert.equal(
    (await w.db.many(sql`select from messages where request_id = ${id} and author_kind = 'person'`)).length,
    0,
  )
})

test('without scripts everything is a page or a form', async () => {
  const { id } = await w.ask({ ownerId: w.fatima.id })
  const page = await visited.visit({ as: w.fatima, javaScriptEnabled: false, ...WIDE })
  await page.goto(visited.at(`/desk/requests/${id}`))
  await page.fill('#answer [name=body]', 'Dat kan vrijdag.')
  await page.click('#answer button[type=submit]')
  assert.match((await page.textContent('.talk')) ?? '', /Dat kan vrijdag\./)
  await page.click('#promise > summary')
  await page.fill('#promise [name=text]', 'Het ligt klaar')
  await page.click('#promise button[type=submit]')
  assert.match((await page.textContent('aside')) ?? '', /Het ligt klaar/)
  await page.click('#more > summary')
  await page.click('text=Nee zeggen')
  await page.fill('[name=why]', 'De wet kent dit niet.')
  await page.fill('[name=possible]', 'Een noodpaspoort.')
  await page.click('main form button[type=submit]')
  assert.match((await page.textContent('main')) ?? '', /De wet kent dit niet\./)
})

test('whoever received a question and looks at it has read it, by the page itself', async () => {
  const asked = await w.ask({ ownerId: w.joost.id })
  const joost = await visited.visit({ as: w.joost, ...WIDE })
  await joost.goto(visited.at(`/desk/requests/${asked.id}`))
  await joost.click('#more > summary')
  await joost.click('#hand-over > summary')
  await joost.selectOption('#handover-to', String(w.fatima.id))
  await joost.fill('#handover-reason', 'Fatima weet dit.')
  await joost.click('#hand-over button[type=submit]')
  await joost.waitForURL(/\/desk(#held)?$/)

  const fatima = await visited.visit({ as: w.fatima, ...WIDE })
  await fatima.goto(visited.at(`/desk/requests/${asked.id}`))
  await fatima.waitForSelector('[id^=handover-][id$=-read]')
  await fatima.waitForSelector('[id^=handover-][id$=-read]', { state: 'detached', timeout: 20_000 })
  const [handover] = await w.db.many<{ read_at: Date | null }>(
    sql`select read_at from handovers where request_id = ${asked.id}`,
  )
  assert.ok(handover?.read_at)
})

test('the customer is drawn on the screen, and the drawing survives a form that comes back', async () => {
  const page = await visited.visit({ as: w.joost, ...WIDE })
  await page.goto(visited.at('/desk/sketch'))
  const paper = page.locator('canvas')
  await paper.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await paper.boundingBox()) ?? assert.fail('no paper to draw on')
  const line = async (...points: [number, number][]) => {
    const [first, ...rest] = points.map(([across, down]) => [x + across * width, y + down * height] as const)
    await page.mouse.move(...(first ?? assert.fail()))
    await page.mouse.down()
    for (const point of rest) await page.mouse.move(...point, { steps: 5 })
    await page.mouse.up()
  }
  await line([0.1, 0.5], [0.9, 0.5])
  await line([0.5, 0.1], [0.5, 0.9])
  await page.click('[data-action="drawing#back"]')
  await assertNoViolations(page, 'a sketch being drawn')

  await page.fill('[name=line1]', 'x'.repeat(600))
  await page.click('main form button[type=submit]')
  await page.waitForSelector('[aria-invalid=true]')
  await page.fill('[name=line1]', '')
  await page.click('main form button[type=submit]')
  await page.waitForSelector('.sketch__drawing')

  const src = (await page.getAttribute('.sketch__drawing', 'src')) ?? ''
  const drawn = Buffer.from(await (await w.get(src, w.joost)).arrayBuffer())
  const { data, info } = await sharp(drawn).greyscale().raw().toBuffer({ resolveWithObject: true })
  const shade = (across: number, down: number) =>
    data[(Math.round(down * info.height) * info.width + Math.round(across * info.width)) * info.channels] ?? 255
  assert.ok(shade(0.3, 0.5) < 60, 'the line that was drawn is there')
  assert.ok(shade(0.5, 0.3) > 200, 'the line that was taken back is not')
})
