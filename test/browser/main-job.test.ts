import { doesNotMatch, equal, match } from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { sql } from '../../src/platform/database/sql.ts'
import { close } from '../../src/requests/ending/closing.ts'
import { codeIn, lastMailTo, linkIn } from '../mailbox.ts'
import { world } from '../world.ts'
import { openBrowser } from './browser.ts'
import { type Hands, keyboard, withoutScripts } from './hands.ts'

// What the program is for, from the first word to the thank-you, at both sides of the counter.

const w = await world()
const visited = await openBrowser(w)
const LIVE_MS = 2_000 // so soon does the other side see it
const PATIENCE_MS = 15_000 // for what only has to be there, on a machine that does more
const MARIEKE = 'marieke@zonnedam.example'

for (const { how, hands, signIn } of [
  { how: 'by keyboard alone', hands: keyboard, signIn: signInByCode },
  { how: 'without scripts', hands: withoutScripts, signIn: signInByLink },
]) {
  const browsers = { javaScriptEnabled: hands.scripts }

  describe(how, () => {
    test('a question is asked, worked on, answered, closed, judged and thanked for', async () => {
      const sanne = await visited.visit(browsers)
      const track = await ask(hands, sanne, {
        words: `Wanneer wordt de heg gesnoeid, ${how}?`,
        reach: `${slug(how)}@example.org`,
      })
      const marieke = await visited.visit({ ...browsers, viewport: { width: 1280, height: 800 } })
      await marieke.goto(visited.at('/desk'))
      await signIn(hands, marieke)
      await hands.press(marieke, `.row__title a:has-text("${how}")`)
      await marieke.waitForSelector('#answer')
      const at = new URL(marieke.url()).pathname

      await hands.press(marieke, '#more > summary')
      await hands.press(marieke, '#plan-steps > summary')
      await hands.press(marieke, '#plan-steps form[action$="/start"] button')
      await marieke.waitForSelector('.actions form[action$="/finishing"], .actions a[href="#field-body"]')

      await hands.write(sanne, '#write [name=body]', 'Graag eerst aan')
      await hands.press(marieke, '#promise > summary')
      await hands.write(marieke, '#promise [name=text]', 'Het pad is weer vrij')
      await hands.press(marieke, '#promise button[type=submit]')
      await appears(hands, marieke, 'aside', 'Het pad is weer vrij')
      await appears(hands, sanne, 'main', 'Het pad is weer vrij', 'Graag eerst aan')
      await hands.write(sanne, '#write [name=body]', hands.scripts ? 'bellen' : 'Graag eerst aanbellen')
      await hands.press(sanne, '#write button[type=submit]')
      await appears(hands, sanne, '.talk', 'Graag eerst aanbellen')

      await appears(hands, marieke, '.talk', 'Graag eerst aanbellen')
      await hands.write(marieke, '#answer [name=body]', 'Ik kom morgen kijken en bel aan.')
      await hands.press(marieke, '#answer button[type=submit]')
      await appears(hands, marieke, '.talk', 'Ik kom morgen kijken en bel aan.')
      await appears(hands, sanne, '.talk', 'Ik kom morgen kijken en bel aan.')
      await hands.press(marieke, '.actions form[action$="/finishing"] button')
      await marieke.waitForSelector('.actions form[action$="/start"] button')

      const joost = await visited.visit({ ...browsers, as: w.joost })
      await joost.goto(visited.at(at))
      await hands.press(joost, '.actions form[action$="/start"] button')
      await joost.waitForSelector('.actions form[action$="/finishing"] button')
      await hands.press(joost, '.actions form[action$="/finishing"] button')
      await joost.waitForSelector('.actions a[href$="/closing"]')

      await renewed(hands, marieke)
      await hands.press(marieke, 'aside form[action$="/keeping"] button')
      await marieke.waitForSelector('aside form[action$="/keeping"] button', { state: 'detached' })
      await hands.press(marieke, '.actions a[href$="/closing"]')
      await hands.write(marieke, '[name=account]', ' De heg is een meter lager.')
      await hands.press(marieke, 'main form[action$="/closing"] button[type=submit]')
      await marieke.waitForSelector('#answer [formaction$="then=close"]', { state: 'detached' }) // it ended; a word after it stays possible

      await appears(hands, sanne, '#account', 'De heg is een meter lager.')
      await hands.choose(sanne, 'helped', 'yes')
      await hands.write(sanne, '[name=thanks]', `Dank allemaal, ${how}!`)
      await hands.press(sanne, '.verdict__form button[type=submit]')
      await appears(hands, sanne, '#verdict', `Dank allemaal, ${how}!`)

      for (const page of [marieke, joost]) {
        await page.goto(visited.at('/desk'))
        match((await page.textContent('.thanks')) ?? '', new RegExp(`Dank allemaal, ${how}!`))
      }
      const fatima = await visited.visit({ ...browsers, as: w.fatima })
      await fatima.goto(visited.at('/desk'))
      doesNotMatch((await fatima.textContent('main')) ?? '', /Dank allemaal/)
      await marieke.goto(visited.at(at))
      match((await marieke.textContent('main')) ?? '', /Dank allemaal/)
      equal(new URL(sanne.url()).pathname, track)
      for (const page of [sanne, marieke, joost, fatima]) await page.context().close()
    })

    test('who was not helped gets somebody else, who finds it on top', async () => {
      const asked = await w.ask({ words: `De heg is nog steeds te hoog, ${how}`, ownerId: w.marieke.id })
      await w.act((tx) =>
        close(tx, w.marieke.actor, { id: asked.id, outcome: 'done', account: 'Gesnoeid.', nextStep: 'Bel gerust.' }),
      )
      const sanne = await visited.visit(browsers)
      await sanne.goto(visited.at(`/track/${asked.token}`))
      await hands.choose(sanne, 'helped', 'no')
      await hands.write(sanne, '#verdict-words', 'De takken hangen er nog.')
      await hands.press(sanne, '.verdict__form button[type=submit]')
      await appears(hands, sanne, '.now', 'Joost')
      const { owner } = await w.db.one<{ owner: number }>(
        sql`select owner_id as owner from requests where id = ${asked.id}`,
      )
      equal(owner, w.joost.id)

      const joost = await visited.visit({ ...browsers, as: w.joost })
      await joost.goto(visited.at('/desk'))
      await hands.press(joost, `.row__title a:has-text("${how}")`)
      await joost.waitForSelector('#answer')
      match((await joost.textContent('main')) ?? '', /De takken hangen er nog\./)
      for (const page of [sanne, joost]) await page.context().close()
    })
  })
}

/** Asks at the front door and goes on to the page where it can be followed; its path. */
async function ask(hands: Hands, page: Page, { words, reach }: { words: string; reach: string }): Promise<string> {
  await page.goto(visited.at('/'))
  await hands.write(page, '[name=words]', words)
  if (!hands.scripts) {
    await hands.press(page, '.askbox button[type=submit]') // what else we ask comes with what may help
    match((await page.textContent('.door__suggestions')) ?? '', /Dit gaat naar Groen/)
  }
  await hands.write(page, '[name=reach]', reach)
  await hands.press(page, '.askbox button[type=submit]')
  await page.waitForURL('**/receipt')
  match((await page.textContent('main')) ?? '', /Marieke/)
  await w.hearNews()
  match((await lastMailTo(w, reach)).text, /\/track\//)
  await hands.press(page, '.receipt > .bar a')
  await page.waitForSelector('.now')
  return new URL(page.url()).pathname
}

async function signInByCode(hands: Hands, page: Page): Promise<void> {
  await hands.write(page, '[name=mail]', MARIEKE)
  await hands.press(page, 'main button[type=submit]')
  await page.waitForSelector('[name=code]')
  await hands.write(page, '[name=code]', codeIn(await lastMailTo(w, MARIEKE)))
  await hands.press(page, 'main button[type=submit]')
  await page.waitForURL('**/desk')
}

async function signInByLink(hands: Hands, page: Page): Promise<void> {
  await hands.write(page, '[name=mail]', MARIEKE)
  await hands.press(page, 'main button[type=submit]')
  await page.goto(visited.at(linkIn(await lastMailTo(w, MARIEKE), '/sign-in/')))
  await hands.press(page, 'main button[type=submit]')
  await page.waitForURL('**/desk')
}

/** Words that came are there, by themselves; without scripts after a reload. What is half typed stays, and is not kept waiting. */
async function appears(hands: Hands, page: Page, where: string, words: string, typing?: string): Promise<void> {
  await renewed(hands, page)
  await page
    .locator(where)
    .getByText(words)
    .first()
    .waitFor({ timeout: typing ? LIVE_MS : PATIENCE_MS })
  if (hands.scripts && typing) equal(await page.inputValue('#write [name=body]'), typing)
}

async function renewed({ scripts }: Hands, page: Page): Promise<void> {
  if (!scripts) await page.reload()
}

const slug = (words: string) => words.replaceAll(' ', '-')
