import { deepEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { publishAnswer } from '../../src/answers/publishing.ts'
import type { Id } from '../../src/platform/database/ids.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { answer, say } from '../../src/requests/conversing.ts'
import { addStep } from '../../src/requests/steps/stepping.ts'
import { injections, mustBeRefused, naughty } from '../hostile.ts'
import { world } from '../world.ts'
import { openBrowser } from './browser.ts'

// Pages full of script injections, in a real browser with scripts on: nothing of them runs, and nothing is fetched from
// elsewhere. A twentieth of the list; with FULL=1 all of it.

const w = await world()
const visited = await openBrowser(w)
const hostile = [...injections, ...naughty].filter((text) => !mustBeRefused(text))

const AT_ONCE = 100 // what one transaction does within its time on a busy machine

test('pages full of script injections run none of them', async () => {
  const { id, token } = await w.ask({ words: injections[0] ?? '', expectation: injections.slice(0, 20).join('\n') })
  const { actor } = w.marieke
  for (let at = 0; at < hostile.length; at += AT_ONCE)
    await w.act(async (tx) => {
      for (const body of hostile.slice(at, at + AT_ONCE)) {
        await say(tx, { kind: 'customer', id: w.sanne.id, requestId: id }, { id, body })
        await answer(tx, actor, { id, body })
      }
    })
  await w.act(async (tx) => {
    for (const name of injections.slice(0, 40)) await addStep(tx, actor, { id, name, because: name })
    for (const question of injections.slice(0, 10))
      await publishAnswer(tx, actor, { question: `zinnetje ${question}`, body: hostile.join('\n\n') })
    await tx.run(
      sql`update customers set name = ${injections[1] ?? ''}, called = ${injections[2] ?? ''} where id = ${w.sanne.id}`,
    )
    await tx.run(
      sql`update persons set name = ${injections[3] ?? ''}, role = ${injections[4] ?? ''}, expertise = ${injections[5] ?? ''} where id = ${w.marieke.id}`,
    )
    await tx.run(sql`update departments set name = ${injections[6] ?? ''} where id = ${w.departments.green}`)
  })
  const slugs = await w.db.many<{ id: Id<'answers'>; slug: string }>(sql`select id, slug from answers`)
  const { customer_id: customer } = await w.db.one<{ customer_id: Id<'customers'> }>(
    sql`select customer_id from requests where id = ${id}`,
  )
  const page = await visited.visit({ as: w.marieke })
  const ran: string[] = []
  const elsewhere: string[] = []
  page.on('dialog', async (dialog) => {
    ran.push(`${dialog.type()}: ${dialog.message()}`)
    await dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^https?:$/.test(url.protocol) && url.hostname !== w.host) elsewhere.push(request.url())
  })
  await page.exposeFunction('tellThatItRan', (what: string) => void ran.push(what))
  await page.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) {
      Object.defineProperty(window, name, { value: () => Reflect.get(window, 'tellThatItRan')(name) })
    }
  })

  const paths = [
    `/track/${token}`,
    `/track/${token}/receipt`,
    `/track/${token}/road`,
    `/desk/requests/${id}`,
    `/desk/customers/${customer}`,
    ...['/desk', '/desk/requests', '/desk/people', '/desk/answers', '/desk/customers', '/', '/kitchen', '/answers'],
    ...slugs.slice(0, 3).map(({ slug }) => `/answers/${slug}`),
    ...slugs.slice(0, 3).map((one) => `/desk/answers/${one.id}`),
  ]
  for (const path of paths) {
    const response = await page.goto(visited.at(path), { waitUntil: 'load' })
    ok((response?.status() ?? 0) < 400, `${path} answered ${response?.status()}`)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
      for (const element of document.querySelectorAll('main *'))
        element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
    })
  }
  await page.goto(visited.at('/'))
  await page.locator('textarea[name=words]').pressSequentially('zinnetje wanneer', { delay: 5 })
  await page
    .locator('[data-suggest-target=region] a')
    .first()
    .waitFor({ timeout: 20_000 })
    .catch(() => {})
  ok((await page.locator('[data-suggest-target=region]').innerText()).length > 0, 'suggestions came while typing')

  deepEqual(ran, [])
  deepEqual(elsewhere, [])

  await page.evaluate(() => window.alert('seen'))
  deepEqual(ran, ['alert'], 'what runs is noticed')
})
