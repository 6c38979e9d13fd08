import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Session, world } from '../../test/world.ts'
import { publishAnswer } from '../answers/publishing.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { forgetSettings } from '../platform/settings.ts'
import { answer, say } from './conversing.ts'
import { close } from './ending/closing.ts'
import { judge } from './ending/judging.ts'
import { reopen } from './ending/reopening.ts'
import { thank } from './ending/thanking.ts'
import { expectResult } from './expecting.ts'
import { sentenceOfTheDay } from './finding/sentence-of-the-day.ts'
import { todayOf } from './finding/today.ts'
import { hitWall } from './walls.ts'

const w = await world()
const DESPAIR = 'De heg hangt over de stoep en ik wil niet meer leven.'
const DANGER = 'De boom bij de heg kan elk moment vallen, dit ruikt naar gas. Gaslucht!'
const page = async (path: string, as?: Session) => (await w.get(path, as)).text()

test('numbers to call stand beside the box while somebody types, and nowhere else', async () => {
  const heard = async (said: string, at = '/heard') => await (await w.post(at, { words: said })).text()
  assert.match(await heard(DESPAIR), /tel:113.*tel:08000113.*tel:112/s)
  assert.match(await heard(DESPAIR, '/heard?lang=en'), /We read this only later\. Do not/)
  assert.match(await heard(DANGER), /tel:112/)
  assert.equal(await heard('De heg hangt over de stoep'), '')
  const named = 'Wanneer wordt de heg gesnoeid?'
  await w.act((tx) => publishAnswer(tx, w.marieke.actor, { question: named, body: 'In juni.' }))
  assert.match(await (await w.post('/suggestions', { words: named })).text(), /id="may-help"/)
  assert.doesNotMatch(await (await w.post('/suggestions', { words: `${named} ${DESPAIR}` })).text(), /id="may-help"/)
  const withoutReach = await (await w.post('/questions', { words: DESPAIR })).text()
  assert.match(
    withoutReach,
    /<\/textarea>\s*<div class="heard__numbers"[^>]*>\s*<div class="notice[^§]*?tel:113/,
    'without scripts on the next page',
  )
})

test('on the pages of who asked, and on top for who has it, while it is open', async () => {
  const { id, token } = await w.ask({ words: DESPAIR })
  for (const path of [`/track/${token}`, `/track/${token}/receipt`]) {
    const seen = await page(path)
    assert.match(seen, /<main[^>]*>(?:(?!<h1|class="eyebrow")[\s\S])*?tel:113[\s\S]*?<h1/, `above all else on ${path}`)
    assert.doesNotMatch(seen, /hoeft nu niets te doen|Wij lezen dit uiterlijk/, path)
  }
  assert.match(await page(`/desk/requests/${id}`, w.marieke), /Lees dit eerst.*woorden van wanhoop/s)
  assert.match(await page('/desk', w.marieke), new RegExp(`/desk/requests/${id}">Lees dit eerst`))
  assert.doesNotMatch(await page('/desk', w.joost), /Lees dit eerst/)
  assert.doesNotMatch(await page('/desk/requests', w.marieke), /Lees dit eerst/)
  await w.act((tx) => close(tx, w.marieke.actor, { id, outcome: 'done', account: 'Gebeld.', nextStep: 'Morgen weer.' }))
  assert.doesNotMatch(await page(`/track/${token}`), /tel:113/)
})

test('once somebody here read it, the page no longer says that it will be read', async () => {
  const { id, token, asker } = await w.ask({ words: DESPAIR })
  const unread = /Wij lezen dit pas later/
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

test('every box whose text a customer sends is heard, as they type and after sending', async () => {
  const { id, token, asker } = await w.ask({ words: 'De heg hangt over de stoep', ownerId: w.marieke.id })
  const at = `/track/${token}`
  const boxes = async (path: string) => {
    const found = [...(await page(path)).matchAll(/<textarea[^>]*>/g)].map(([box]) => box)
    assert.ok(found.length > 0, path)
    assert.deepEqual(
      found.filter((box) => !/data-heard-target="text"/.test(box)),
      [],
      path,
    )
  }
  await boxes('/')
  await boxes('/stuck')
  await boxes(at)
  const lands = async (path: string, fields: Record<string, string>) => {
    const sent = await w.post(`${at}/${path}`, fields)
    assert.equal(sent.status, 303, path)
    const seen = await page(sent.headers.get('location') ?? '')
    assert.match(seen, /tel:113[\s\S]*<h1/, path)
    assert.doesNotMatch(seen, /Uw zin is bewaard/, path)
    assert.match(await page(`/desk/requests/${id}`, w.marieke), /Lees dit eerst/, path)
    assert.match(await page('/desk', w.marieke), new RegExp(`/desk/requests/${id}">Lees dit eerst`), path)
    await w.db.run(sql`delete from expectations where request_id = ${id}`)
    await w.db.run(sql`delete from verdicts using closures c where c.id = closure_id and c.request_id = ${id}`)
    await w.db.run(sql`delete from needs where request_id = ${id}`)
    await w.db.run(sql`update walls set sentence = 'De stoep' where request_id = ${id}`)
    assert.doesNotMatch(await page(at), /tel:113/)
  }
  await lands('expectation', { words: 'Het hoeft niet meer, ik wil dood' })
  await lands('walls', { sentence: 'ik wil dood' })
  await w.act((tx) =>
    close(tx, w.marieke.actor, { id, outcome: 'done', account: 'Gesnoeid.', nextStep: 'Niets meer.' }),
  )
  await boxes(at)
  await lands('verdict', { helped: 'partly', words: 'Ik maak er vandaag een eind aan.' })
  await w.act((tx) => say(tx, asker, { id, body: 'Ik wil niet meer leven.' }))
  assert.match(await page(at), /tel:113/, 'said after the end')
  const stuck = await w.post('/stuck', { sentence: 'Ik wil dood', page: '' })
  assert.match(await stuck.text(), /tel:113[\s\S]*<h1/)
  await w.post('/stuck', { sentence: 'Ik wil dood', page: '' })
  const learning = await page('/desk/improvements/learning', w.marieke)
  assert.match(learning, /Lees dit eerst[\s\S]*Ik wil dood/)
  assert.doesNotMatch(
    learning.slice(learning.indexOf('Ik wil dood')),
    /^[\s\S]{0,300}2 keer/,
    'nothing of despair is counted',
  )
  assert.equal((await w.post('/stuck', { sentence: 'De knop doet niets', page: '' })).status, 303)
})

test('words of despair are nobody’s sentence of the day', async () => {
  const words = 'Ik wacht al een jaar op antwoord en ik wil niet meer leven, zo moe ben ik van al die brieven.'
  await w.ask({ words })
  const tomorrow = new Date(Date.now() + 86_400_000)
  assert.doesNotMatch((await sentenceOfTheDay(w.db, w.marieke.actor, tomorrow))?.sentence ?? '', /leven|brieven/)
})

test('the mail to a colleague says it as well, and repeats no word of it', async () => {
  const { id } = await w.ask({ words: `Ik zie het niet meer zitten. ${DESPAIR}`, ownerId: w.marieke.id })
  await w.hearNews()
  const { subject, text_body } = await w.db.one<{ subject: string; text_body: string }>(sql`
    select subject, text_body from mails where subject_id = ${id} and cause like 'owner:%'`)
  assert.match(subject, /^Lees dit eerst: /)
  assert.match(text_body, /Lees dit eerst/)
  assert.doesNotMatch(subject + text_body, /zitten|leven|heg|wanhoop/)
})

test('words of despair that come later are mailed too, from whichever box, whatever was mailed a moment ago', async () => {
  const { id, asker } = await w.ask({ words: 'De lamp bij de brug is stuk.', ownerId: w.marieke.id })
  const mailed = async () => {
    await w.hearNews()
    const sent = await w.db.many<{ subject: string }>(
      sql`select subject from mails where subject_id = ${id} and cause like 'wrote:%' order by id`,
    )
    return sent.map(({ subject }) => subject.startsWith('Lees dit eerst: '))
  }
  await w.act((tx) => say(tx, asker, { id, body: 'Het is de tweede paal.' }))
  await w.act((tx) => hitWall(tx, asker, { id, sentence: 'Ik vind het nummer niet.' }))
  assert.deepEqual(await mailed(), [false])
  await w.act((tx) => say(tx, asker, { id, body: 'Laat maar. Ik wil niet meer leven.' }))
  assert.deepEqual(await mailed(), [false, true])
  await w.act((tx) => expectResult(tx, asker, { id, words: 'Het hoeft niet meer.' }))
  await w.act((tx) => hitWall(tx, asker, { id, sentence: 'Ik wil dood.' }))
  assert.deepEqual(await mailed(), [false, true, true, true])
})

test('with a verdict, a thank-you or opening it again they are mailed and stand on top too, though nothing else is to be done', async () => {
  const said = 'Het hoeft niet meer, ik wil dood'
  const ways: Record<string, (words: string) => (tx: Tx, asker: Actor, id: Id<'requests'>) => Promise<unknown>> = {
    helped: (words) => (tx, asker, id) => judge(tx, asker, { id, helped: 'yes', words }),
    thanks: (words) => (tx, asker, id) => thank(tx, asker, { id, words }),
    again: (words) => (tx, asker, id) => reopen(tx, asker, { id, reason: words }),
  }
  for (const [name, way] of Object.entries(ways))
    for (const words of ['Fijn dat u belde.', said]) {
      const { id, token, asker } = await w.ask({ words: 'De heg hangt over de stoep', ownerId: w.marieke.id })
      await w.act((tx) =>
        close(tx, w.marieke.actor, { id, outcome: 'done', account: 'Gesnoeid.', nextStep: 'Niets.', letGo: 'x' }),
      )
      await w.act((tx) => way(words)(tx, asker, id))
      await w.hearNews()
      const mailed = await w.db.many<{ subject: string }>(
        sql`select subject from mails where subject_id = ${id} and cause like 'wrote:%'`,
      )
      const first = mailed.filter(({ subject }) => subject.startsWith('Lees dit eerst: ')).length
      const onTop = new RegExp(`/desk/requests/${id}">Lees dit eerst`)
      const isSaid = words === said
      assert.deepEqual([first, mailed.length], isSaid ? [1, 1] : [0, name === 'again' ? 1 : 0], `${name}: ${words}`)
      assert.equal(onTop.test(await page('/desk', w.marieke)), isSaid, `${name}: ${words}`)
      assert.equal(/tel:113[\s\S]*<h1/.test(await page(`/track/${token}`)), isSaid)
      if (!isSaid || name === 'again') continue
      await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Ik bel u nu.' }))
      await w.db.run(sql`update thanks_received set seen_at = now()`)
      assert.doesNotMatch(await page('/desk', w.marieke), onTop, 'read')
    }
})

test('what a colleague writes down of a caller who comes back is read first by whoever has it', async () => {
  const { id } = await w.ask({ words: 'De heg hangt over de stoep', ownerId: w.marieke.id })
  await w.act((tx) =>
    close(tx, w.marieke.actor, { id, outcome: 'done', account: 'Gesnoeid.', nextStep: 'Niets.', letGo: 'x' }),
  )
  await w.act((tx) => reopen(tx, w.fatima.actor, { id, reason: 'Belde: ze zegt dat ze niet meer wil leven.' }))
  assert.match(await page('/desk', w.marieke), new RegExp(`/desk/requests/${id}">Lees dit eerst`))
})

test('what is closed says nothing of it without the second fact, but to who sent it just now; everybody reads of help, calmly', async () => {
  const words = 'Ik vraag bijzondere bijstand aan en ik wil niet meer leven'
  const asked = await w.post('/questions', { words, reach: 'wanhoop@voorbeeld.example' })
  const [cookie = ''] = /asked=1/.exec(asked.headers.get('set-cookie') ?? '') ?? []
  const at = (asked.headers.get('location') ?? '').replace('/receipt', '')
  const { token: calm } = await w.ask({ words: 'Ik vraag bijzondere bijstand aan voor een bed' })
  for (const path of ['', '/receipt']) {
    const elsewhere = await page(`${at}${path}`)
    assert.match(elsewhere, /tel:112[^§]*tel:0880767000/, path)
    assert.doesNotMatch(elsewhere, /tel:113|niet alleen te dragen|gaat het nu niet meer/i, path)
    assert.match(await page(`${at}${path}`, { cookie }), /niet alleen te dragen[\s\S]*tel:113[\s\S]*<h1/, path)
    const seen = await page(`/track/${calm}${path}`)
    assert.match(seen, /tel:0880767000/)
    assert.doesNotMatch(seen, /tel:113|gaat het nu niet meer/i, 'who asks for a bed reads nothing of suicide')
    assert.doesNotMatch(await page(`/track/${calm}${path}`, { cookie }), /tel:113/)
  }
  await w.hearNews()
  const { id } = await w.db.one<{ id: Id<'requests'> }>(sql`select id from requests where words = ${words}`)
  const mails = await w.db.many<{ text_body: string }>(
    sql`select text_body from mails where cause = ${`receipt:${id}`}`,
  )
  assert.match(mails[0]?.text_body ?? '', /112[\s\S]*088 0767 000/)
  assert.doesNotMatch(mails[0]?.text_body ?? '', /niet alleen te dragen|leven|113/)
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
  assert.match(await (await w.post('/heard', { words: 'De pomp staat uit' })).text(), /tel:112.*tel:0123456000/s)
  assert.doesNotMatch(await (await w.post('/heard', { words: DESPAIR })).text(), /tel:113/)
  assert.equal((await w.get('/desk/settings/alarm', w.marieke)).status, 404)
})
