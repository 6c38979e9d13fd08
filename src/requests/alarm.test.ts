import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { publishAnswer } from '../answers/publishing.ts'
import { sql } from '../platform/database/sql.ts'
import { forgetSettings } from '../platform/settings.ts'
import { answer, say } from './conversing.ts'
import { close } from './ending/closing.ts'
import { todayOf } from './finding/today.ts'

const w = await world()
const DESPAIR = 'De heg hangt over de stoep en ik wil niet meer leven.'
const DANGER = 'De boom bij de heg kan elk moment vallen, dit ruikt naar gas. Gaslucht!'
const page = async (path: string, as?: typeof w.ada) => (await w.get(path, as)).text()

test('numbers to call stand beside the box while somebody types, and nowhere else', async () => {
  const despair = await (await w.post('/suggestions', { words: DESPAIR })).text()
  assert.match(despair, /tel:113.*tel:08000113.*tel:112/s)
  assert.match(despair, /Wij lezen dit uiterlijk (?!uiterlijk)/)
  assert.match(
    await (await w.post('/suggestions?lang=en', { words: DESPAIR })).text(),
    /We read this no later than \w+ \d+ \w+\. Do not/,
  )
  assert.match(await (await w.post('/suggestions', { words: DANGER })).text(), /tel:112/)
  assert.doesNotMatch(await (await w.post('/suggestions', { words: 'De heg hangt over de stoep' })).text(), /tel:11/)
  const named = 'Wanneer wordt de heg gesnoeid?'
  await w.act((tx) => publishAnswer(tx, w.marieke.actor, { question: named, body: 'In juni.' }))
  assert.match(await (await w.post('/suggestions', { words: named })).text(), /id="may-help"/)
  assert.doesNotMatch(await (await w.post('/suggestions', { words: `${named} ${DESPAIR}` })).text(), /id="may-help"/)
  const withoutReach = await (await w.post('/questions', { words: DESPAIR })).text()
  assert.match(withoutReach, /tel:113/, 'without scripts on the next page')
})

test('on the pages of who asked, and on top for who has it, while it is open', async () => {
  const { id, token } = await w.ask({ words: DESPAIR })
  for (const path of [`/track/${token}`, `/track/${token}/receipt`]) assert.match(await page(path), /tel:113/, path)
  assert.match(await page(`/desk/requests/${id}`, w.marieke), /Lees dit eerst.*woorden van wanhoop/s)
  assert.match(await page('/desk', w.marieke), new RegExp(`/desk/requests/${id}">Lees dit eerst`))
  assert.doesNotMatch(await page('/desk', w.joost), /Lees dit eerst/)
  assert.doesNotMatch(await page('/desk/requests', w.marieke), /Lees dit eerst/)
  await w.act((tx) => close(tx, w.marieke.actor, { id, outcome: 'done', account: 'Gebeld.', nextStep: 'Morgen weer.' }))
  assert.doesNotMatch(await page(`/track/${token}`), /tel:113/)
})

test('once somebody here read it, the page no longer says that it will be read', async () => {
  const { id, token, asker } = await w.ask({ words: DESPAIR })
  const unread = /Wij lezen dit (?:pas later|uiterlijk)/
  assert.match(await page(`/track/${token}`), unread)
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Ik bel u nu.' }))
  const read = await page(`/track/${token}`)
  assert.match(read, /Wij hebben dit gelezen[\s\S]*tel:113|tel:113[\s\S]*Wij hebben dit gelezen/)
  assert.doesNotMatch(read, unread)
  await w.act((tx) => say(tx, asker, { id, body: 'Ik red het niet.' }))
  assert.match(await page(`/track/${token}`), unread, 'a new word is not read yet')
})

test('it is stored, counted and logged nowhere', async () => {
  const counted = async () => await w.db.one<{ events: number }>(sql`select count(*) as events from events`)
  const { id, token } = await w.ask({ words: DANGER })
  const before = await counted()
  await page(`/track/${token}`)
  await page(`/desk/requests/${id}`, w.marieke)
  assert.equal((await todayOf(w.db, w.marieke.actor)).turn.find((one) => one.id === id)?.alarm, 'danger')
  assert.deepEqual(await counted(), before)
  const columns = await w.db.many<{ column_name: string }>(sql`
    select table_name || '.' || column_name as column_name from information_schema.columns
     where table_schema = current_schema() and (column_name like '%danger%' or column_name like '%despair%' or column_name like '%alarm%')`)
  assert.deepEqual(columns.map((one) => one.column_name).toSorted(), [
    'settings.danger_words',
    'settings.despair_words',
  ])
})

test('what is closed says nothing of it without the second fact, and gives the numbers to everybody', async () => {
  const words = 'Ik vraag bijzondere bijstand aan en ik wil niet meer leven'
  const { id, token } = await w.ask({ words })
  const { token: calm } = await w.ask({ words: 'Ik vraag bijzondere bijstand aan voor een bril' })
  for (const path of ['', '/receipt']) {
    const seen = await page(`/track/${token}${path}`)
    assert.match(
      seen,
      /<h1[^>]*>[^<]*<\/h1>\s*<div class="notice[^"]*">[^§]*?tel:112[^§]*?tel:113[^§]*?<\/div>/,
      `on top of ${path}`,
    )
    assert.doesNotMatch(seen, /niet alleen te dragen/)
    assert.match(await page(`/track/${calm}${path}`), /tel:113/, 'the same for everybody')
  }
  await w.hearNews()
  const mails = await w.db.many<{ text_body: string }>(
    sql`select text_body from mails where cause = ${`receipt:${id}`}`,
  )
  assert.match(mails[0]?.text_body ?? '', /112[\s\S]*113/)
  assert.doesNotMatch(mails[0]?.text_body ?? '', /niet alleen te dragen|leven/)
  assert.doesNotMatch(await page('/desk', w.marieke), new RegExp(`requests/${id}"`))
})

test('an administrator keeps the words and the own number; both languages begin with a list', async () => {
  const form = await page('/desk/settings/alarm', w.ada)
  assert.match(form, /gaslucht/)
  assert.match(form, /gas leak/)
  const revision = /name="revision" value="(\d+)"/.exec(form)?.[1] ?? ''
  const saved = { revision, emergency_phone: '0123 456 000', danger_words: 'pomp staat uit', despair_words: '' }
  assert.equal((await w.post('/desk/settings/alarm', saved, w.ada)).status, 303)
  forgetSettings(w.db.organisation.schema)
  assert.match(await (await w.post('/suggestions', { words: 'De pomp staat uit' })).text(), /tel:112.*tel:0123456000/s)
  assert.doesNotMatch(await (await w.post('/suggestions', { words: DESPAIR })).text(), /tel:113/)
  assert.equal((await w.get('/desk/settings/alarm', w.marieke)).status, 404)
})
