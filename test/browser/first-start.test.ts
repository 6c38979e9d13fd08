import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { administratorLink } from '../../src/people/signing-in/sign-in-links.ts'
import { emptyOut } from '../bare.ts'
import { world } from '../world.ts'
import { assertNoViolations, openBrowser } from './browser.ts'
import { keyboard } from './hands.ts'

// The first ten minutes, in a browser and by keyboard: from the printed link to a question that somebody owns.

const w = await world()
const visited = await openBrowser(w)
const { press, write, choose } = keyboard
const ON = '.start__on button[type=submit]'
const STEPS = ['words', 'hours', 'departments', 'services', 'mail', 'people']

test('seven steps from a printed link to a front door, through which somebody asks', async () => {
  await emptyOut(w)
  const ada = await visited.visit({ viewport: { width: 1280, height: 800 } })
  const { pathname, search } = new URL(await administratorLink(w.db))
  await ada.goto(visited.at(`${pathname}${search}`))
  await press(ada, 'main button[type=submit]')
  await ada.waitForURL('**/desk/first-start')
  await assertNoViolations(ada, 'the first step')
  await write(ada, '[name=name]', 'Bakkerij De Korst')
  await choose(ada, 'sector', 'shop')
  await write(ada, '[name=my_name]', 'Ada Visser')
  await write(ada, '[name=my_mail]', 'ada@example.org')
  for (const step of STEPS) {
    await press(ada, ON)
    await ada.waitForURL(`**/desk/first-start/${step}`)
    await assertNoViolations(ada, step)
    if (step === 'people') await write(ada, '[name=name_1]', 'Joost Bakker')
  }
  await press(ada, ON)
  await ada.waitForURL('**/desk/first-start/open')
  await assertNoViolations(ada, 'the open door')

  const sanne = await visited.visit()
  await sanne.goto(visited.at('/'))
  match((await sanne.textContent('body')) ?? '', /Bakkerij De Korst/)
  await assertNoViolations(sanne, 'a new front door')
  await write(sanne, '[name=words]', 'Hoe laat is het brood klaar?')
  await write(sanne, '[name=reach]', 'sanne@example.com')
  await press(sanne, '.askbox button[type=submit]')
  await sanne.waitForURL('**/receipt')
  match((await sanne.textContent('main')) ?? '', /Ada|Joost/)

  await ada.goto(visited.at('/desk/requests'))
  await press(ada, '.row__title a:has-text("Hoe laat is het brood klaar?")')
  await ada.waitForSelector('#answer')
  await ada.goto(visited.at('/desk'))
  await assertNoViolations(ada, 'the first day')
  equal(await ada.locator('html').getAttribute('lang'), 'nl')
})
