import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { settingsScene } from '../../../test/settings-scene.ts'
import { world } from '../../../test/world.ts'
import { changeSettings } from '../../people/settings-changing.ts'
import { sql } from '../../platform/database/sql.ts'

const w = await world()
const { ada, marieke } = w

const { now, save } = settingsScene(w)

const WORDS = {
  nl_singular: 'lid',
  nl_plural: 'leden',
  nl_article: 'het',
  en_singular: 'member',
  en_plural: 'members',
  address_form: 'je',
  nl: 'yes',
  en: 'yes',
  first: 'en',
}

/** The address of the organisation's own sheet on a page. */
const sheetOn = async (path: string) => /href="(\/theme\/\d+)"/.exec(await (await w.get(path)).text())?.[1] ?? ''

test('every page of settings is for administrators only', async () => {
  for (const part of [
    '',
    '/organisation',
    '/words',
    '/reach',
    '/jargon',
    '/look',
    '/display',
    '/mails',
    '/mail-server',
  ]) {
    assert.equal((await w.get(`/desk/settings${part}`, ada)).status, 200, part)
    assert.equal((await w.get(`/desk/settings${part}`, marieke)).status, 404, part)
    assert.equal((await w.get(`/desk/settings${part}`)).status, 303, part)
  }
  assert.equal((await w.post('/desk/settings/organisation', { revision: '1', name: 'Anders' }, marieke)).status, 404)
  await assert.rejects(
    w.act((tx) => changeSettings(tx, marieke.actor, { revision: 1, name: 'Anders' })),
    { key: 'platform.not_found' },
  )
})

test('a name holds on every page at once, and the change is told in the log without its words', async () => {
  assert.equal((await save('organisation', { name: 'Vereniging De Dijk', purpose: 'Droge voeten.' })).status, 303)
  assert.match(await (await w.get('/sign-in')).text(), /Vereniging De Dijk/)
  const event = await w.db.one<{ audience: string; data: object }>(
    sql`select audience, data from events where type = 'settings.changed' order by id desc limit 1`,
  )
  assert.equal(event.audience, 'admin')
  assert.doesNotMatch(JSON.stringify(event.data), /Dijk/)
})

test('the word for customer agrees in every sentence, and one language is kept', async () => {
  assert.equal((await save('words', WORDS)).status, 303)
  const settings = await now()
  assert.deepEqual(settings.customer_word.nl, { singular: 'lid', plural: 'leden', article: 'het' })
  assert.deepEqual(settings.languages, ['en', 'nl'])
  assert.match(await (await w.get('/desk/me', marieke)).text(), /Zo zien leden je/)
  const { nl, en, ...none } = WORDS
  const refused = await save('words', none)
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Kies minstens één taal/)
})

test('somebody who was second overwrites nothing unseen: what they typed stands there, to send again', async () => {
  const { revision } = await now()
  await save('organisation', { name: 'Eerst' })
  const second = await w.post('/desk/settings/organisation', { revision: String(revision), name: 'Tweede' }, ada)
  assert.equal(second.status, 409)
  const page = await second.text()
  assert.match(page, /Iemand anders heeft dit zojuist veranderd/)
  assert.match(page, /value="Tweede"/)
  assert.equal((await now()).name, 'Eerst')
  assert.match(page, new RegExp(`name="revision" value="${revision + 1}"`))
})

test('hours, addresses and closing days are read as people write them', async () => {
  const answer = await save('reach', {
    phone: '0123',
    hours_1: '9-12 en 13-17',
    hours_2: '',
    closing_days: '2026-12-24\n2026-05-15, 2026-12-24',
    visiting_address: 'Dijk 1\nZonnedam',
  })
  assert.equal(answer.status, 303)
  const settings = await now()
  assert.deepEqual(Object.keys(settings.opening_hours), ['1'])
  assert.deepEqual(settings.closing_days, ['2026-05-15', '2026-12-24'])
  const wrong = await save('reach', { closing_days: 'kerstmis' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /kerstmis/)
})

test('a day as people write it, a letter in a number, half a line of plain words: taken or asked about; what was kept is said', async () => {
  const saved = await save('reach', { phone: '14 0299', closing_days: '24-12-2026' })
  const at = saved.headers.get('location') ?? ''
  assert.match(await (await w.get(at, ada)).text(), /Bewaard: /)
  assert.match(await (await w.get('/desk/settings/reach', ada)).text(), /2026-12-24/)
  assert.equal((await save('reach', { phone: '14O299' })).status, 422)
  for (const jargon of ['zaak =', '= vraag', 'a = b = c', 'zaak'])
    assert.equal((await save('jargon', { jargon })).status, 422, jargon)
  assert.equal((await save('jargon', { jargon: 'conform = volgens\nzaak → vraag' })).status, 303)
})

test('one colour paints everything; it can be looked at before anybody else sees it', async () => {
  const colour = { colour: '#0b4da2' }
  const previewed = await save('look', { ...colour, preview: 'yes' })
  assert.equal(previewed.status, 200)
  const looked = await previewed.text()
  assert.match(looked, /--ok-own: #0b4da2;[\s\S]*--ok-deep: #/)
  assert.match(looked, /nog niet bewaard/)
  assert.equal((await now()).theme_css, '')
  assert.equal((await save('look', colour)).status, 303)
  assert.match(await (await w.get(await sheetOn('/'))).text(), /--ok-own: #0b4da2;[\s\S]*--ok-button: #/)
  assert.match(await (await w.get('/desk/settings/look', ada)).text(), /type="color"[^>]*value="#0b4da2"/)
  const refused = await save('look', { colour: 'blauw' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Dit is geen kleur/)
  await save('look', { theme_css: '' })
})

test('a theme changes colours and nothing else', async () => {
  assert.equal((await save('look', { theme_css: '.x { --ok-tile: #004488 }' })).status, 303)
  assert.match(await (await w.get(await sheetOn('/sign-in'))).text(), /--ok-tile: #004488;/)
  assert.match(await (await w.get('/desk/settings/look', ada)).text(), /--ok-tile: #004488;/)
  for (const theme of [
    '--ok-tile: url(//x.example)',
    'body{display:none}',
    '--ok-ink: #eee',
    '--ok-tile: red</style>',
  ]) {
    assert.equal((await save('look', { theme_css: theme })).status, 422, theme)
  }
  await save('look', { theme_css: '' })
  assert.equal((await now()).theme_css, '')
})

test('an own mark stands on every page, and must be a picture', async () => {
  const png = await sharp({ create: { width: 90, height: 30, channels: 3, background: '#123' } })
    .png()
    .toBuffer()
  const revision = async () => String((await now()).revision)
  await w.post(
    '/desk/settings/mark',
    { revision: await revision(), mark: new File([new Uint8Array(png)], 'merk.png') },
    ada,
  )
  const { mark_id } = await now()
  assert.ok(mark_id)
  assert.match(await (await w.get('/sign-in')).text(), new RegExp(`/faces/organisation/${mark_id}`))
  assert.equal((await w.get(`/faces/organisation/${mark_id}`)).headers.get('content-type'), 'image/png')
  assert.equal((await w.get(`/faces/organisation/${mark_id + 1}`)).status, 404)
  const wrong = await w.post(
    '/desk/settings/mark',
    { revision: await revision(), mark: new File(['<svg/>'], 'merk.svg') },
    ada,
  )
  assert.equal(wrong.status, 422)
})

test('what new colleagues start with, and the most that is shown', async () => {
  assert.equal((await save('display', { display_default: 'role', display_at_most: 'first_name' })).status, 303)
  const settings = await now()
  assert.deepEqual([settings.display_default, settings.display_at_most], ['role', 'first_name'])
  assert.equal((await save('display', { display_default: 'everything', display_at_most: 'photo' })).status, 422)
})
