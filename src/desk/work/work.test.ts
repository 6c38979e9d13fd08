import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Colleague, world } from '../../../test/world.ts'
import { FILE_MEGABYTES } from '../../lib/upload-limits.ts'
import { makeBadge } from '../../people/badges/making-badges.ts'
import { hangScreen, takeDownScreen } from '../../people/screens/hanging.ts'
import { screenToken } from '../../people/screens/screen.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { thank } from '../../requests/ending/thanking.ts'
import { addStep, planStep, startStep } from '../../requests/steps/stepping.ts'

const w = await world()
const { joost, marieke, wim, ada } = w
const PIN = '2580'

/** A step under way on a question of Sanne. */
async function work(doer: Colleague, words = 'Mijn heg hangt over de stoep') {
  const asked = await w.ask({ words })
  const owner = words.includes('bijstand') ? wim : marieke
  const stepId = await w.act((tx) =>
    addStep(tx, owner.actor, { id: asked.id, name: 'Snoeien', because: 'de stoep wordt vrij' }),
  )
  await w.act((tx) => planStep(tx, owner.actor, { id: asked.id, stepId, doerId: doer.id }))
  await w.act((tx) => startStep(tx, owner.actor, { id: asked.id, stepId }))
  return { ...asked, stepId }
}

async function screen(departmentId?: Id<'departments'>) {
  const id = await w.act((tx) => hangScreen(tx, ada.actor, { name: 'Loods', departmentId }))
  return { id, cookie: `screen=${screenToken(w.db.organisation, { id })}` }
}
const at = (path: string, cookie: string) => w.get(path, { ...joost, cookie })

test('on a phone: my own work first, with the customer’s words; klaar tells the customer at once', async () => {
  const mine = await work(joost, 'Mijn heg hangt over de stoep bij de vijver')
  const page = await (await w.get('/desk/work', joost)).text()
  assert.match(page, /Wat jij doet[\s\S]*bij de vijver/)
  const done = await w.post(
    `/desk/work/requests/${mine.id}/steps/${mine.stepId}/finishing`,
    { photos: new File([PIXEL], 'heg.png', { type: 'image/png' }) },
    joost,
  )
  assert.equal(done.status, 303)
  const track = await (await w.get(`/track/${mine.token}`)).text()
  assert.match(track, /heg\.png/)
  assert.doesNotMatch(await (await w.get('/desk/work', joost)).text(), /bij de vijver/)
})

test('a picture that is not taken says why beside its field, on the phone and on the screen', async () => {
  const { id, stepId } = await work(joost, 'Mijn heg hangt over de brug')
  await w.act((tx) => makeBadge(tx, joost.actor, { personId: joost.id, pin: PIN }))
  const { cookie } = await screen(w.departments.green)
  const large = new File([new Uint8Array((FILE_MEGABYTES + 1) * 1024 * 1024)], 'heg.jpg')
  for (const photos of [new File(['MZ'], 'heg.exe'), large]) {
    const onPhone = await w.post(`/desk/work/requests/${id}/steps/${stepId}/finishing`, { photos }, joost)
    assert.equal(onPhone.status, 422)
    const page = await onPhone.text()
    assert.match(
      page,
      new RegExp(`Wat jij doet[\\s\\S]*<details class="more" open>[\\s\\S]*id="photos-${stepId}-error"`),
    )
    assert.equal(page.match(/<details class="more" open>/g)?.length, 1)

    const given = { person: String(joost.id), pin: PIN, photos }
    const onScreen = await w.post(`/screen/steps/${stepId}/finishing`, given, { ...joost, cookie })
    assert.equal(onScreen.status, 422)
    assert.match(await onScreen.text(), new RegExp(`value="${joost.id}" checked[\\s\\S]*id="field-photos-error"`))
  }
  const { done } = await w.db.one<{ done: boolean }>(
    sql`select finished_at is not null as done from steps where id = ${stepId}`,
  )
  assert.equal(done, false)
})

test('what is done for a closed service stands with who does it, and on no wall', async () => {
  const secret = await work(wim, 'Ik vraag bijzondere bijstand aan voor een wasmachine')
  assert.match(await (await w.get('/desk/work', wim)).text(), new RegExp(`step-${secret.stepId}"`))
  assert.doesNotMatch(await (await w.get('/desk/work', marieke)).text(), /wasmachine/)
  const { cookie } = await screen()
  assert.doesNotMatch(await (await at('/screen', cookie)).text(), /wasmachine/)
  assert.equal((await at(`/screen/steps/${secret.stepId}`, cookie)).status, 404)
})

test('a screen shows the work to who walks by, opens no request, and takes klaar with a face and a PIN', async () => {
  const { id, stepId, token } = await work(joost)
  const { cookie } = await screen(w.departments.green)
  const wall = await (await at('/screen', cookie)).text()
  assert.match(wall, /Mijn heg hangt/)
  assert.doesNotMatch(wall, /\/desk\/requests|de Wit/)

  await w.act((tx) => makeBadge(tx, joost.actor, { personId: joost.id, pin: PIN }))
  const ask = await (await at(`/screen/steps/${stepId}`, cookie)).text()
  assert.match(ask, /Joost/)
  assert.doesNotMatch(ask, /Fatima/, 'another department')
  const say = (pin: string) =>
    w.post(`/screen/steps/${stepId}/finishing`, { person: String(joost.id), pin }, { ...joost, cookie })
  assert.equal((await say('1111')).status, 422)
  assert.equal(
    (await w.db.one<{ done: boolean }>(sql`select finished_at is not null as done from steps where id = ${stepId}`))
      .done,
    false,
  )
  assert.equal((await say(PIN)).headers.get('location'), '/screen')
  const { finished_by } = await w.db.one<{ finished_by: Id<'persons'> }>(
    sql`select finished_by from steps where id = ${stepId}`,
  )
  assert.equal(finished_by, joost.id)
  assert.ok(id && token)
})

test('a screen that everybody walks past says no more of a customer on the page for the PIN than on the wall', async () => {
  const { stepId } = await work(joost, 'Mijn beuk hangt over de schutting')
  const { cookie } = await screen()
  const wall = await (await at('/screen', cookie)).text()
  const ask = await (await at(`/screen/steps/${stepId}`, cookie)).text()
  const refused = await w.post(
    `/screen/steps/${stepId}/finishing`,
    { person: String(joost.id), pin: '1111' },
    { cookie },
  )
  for (const page of [wall, ask, await refused.text()]) {
    assert.match(page, /Sanne/)
    assert.doesNotMatch(page, /beuk|de Wit/)
  }
})

test('without the screen’s own code, or after it was taken down, nothing hangs there', async () => {
  const { stepId } = await work(joost)
  const { id, cookie } = await screen()
  for (const path of ['/screen', '/screen/live', `/screen/steps/${stepId}`])
    assert.equal((await w.get(path)).status, 404, path)
  assert.equal((await w.get(`/screen/${cookie.slice('screen='.length)}`)).status, 200)
  await w.act((tx) => takeDownScreen(tx, ada.actor, id))
  assert.equal((await at('/screen', cookie)).status, 404)
  await assert.rejects(
    w.act((tx) => hangScreen(tx, joost.actor, { name: 'Van mij' })),
    { status: 404 },
  )
})

test('a thank-you appears where the work is done', async () => {
  const { id, stepId, asker } = await work(joost)
  await w.post(`/desk/work/requests/${id}/steps/${stepId}/finishing`, {}, joost)
  await w.act((tx) => thank(tx, asker, { id, words: 'Wat een nette heg!' }))
  assert.match(await (await w.get('/desk/work', joost)).text(), /Wat een nette heg!/)
  assert.doesNotMatch(await (await w.get('/desk/work', w.fatima)).text(), /Wat een nette heg!/)
})

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
