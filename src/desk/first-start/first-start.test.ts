import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyOut } from '../../../test/bare.ts'
import { type Colleague, loseMailServer, world } from '../../../test/world.ts'
import { administratorLink } from '../../people/signing-in/sign-in-links.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { forgetSettings, type Settings, settingsOf } from '../../platform/settings.ts'
import { sectorTemplates } from '../../templates/sectors.ts'

const w = await world()

await emptyOut(w)

const settings = async (): Promise<Settings> => {
  forgetSettings(w.db.organisation.schema)
  return await settingsOf(w.db)
}
const count = async (table: string) =>
  (await w.db.one<{ count: number }>({ text: `select count(*) as count from ${table}`, values: [] } as never)).count

let me: Colleague
const step = async (path: string, fields: Record<string, string>) =>
  await w.post(`/desk/first-start${path}`, fields, me)
const BEGIN = {
  name: 'Bakkerij De Korst',
  sector: 'shop',
  my_name: 'Ada Visser',
  my_mail: 'ada@korst.example',
  language: 'nl',
}

test('the first link makes the administrator and leads to the first start', async () => {
  const link = new URL(await administratorLink(w.db))
  const answer = await w.post(link.pathname, { to: link.searchParams.get('to') ?? '' })
  assert.equal(answer.headers.get('location'), '/desk/first-start')
  const cookie = /desk=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? ''
  const { id } = await w.db.one<{ id: Id<'persons'> }>(sql`select id from persons`)
  me = { id, cookie, actor: { kind: 'person', id, administrator: true } }
  assert.match(await (await w.get('/desk/first-start', me)).text(), /Over tien minuten staat je voordeur open/)
  assert.equal((await w.get('/desk/first-start')).status, 303)
})

test('until the first start is done the door is shut, in words, and nobody can ask', async () => {
  const door = await w.get('/')
  assert.equal(door.status, 200)
  const page = await door.text()
  assert.match(page, /Deze voordeur is nog niet open/)
  assert.doesNotMatch(page, /name="words"/)
  const asked = await w.post('/questions', { words: 'Hoe laat is het brood klaar?', reach: 'sanne@example.com' })
  assert.equal(asked.status, 409)
  assert.match(await asked.text(), /Deze voordeur is nog niet open/)
  assert.equal(await count('requests'), 0)
})

test('every step can be seen, and skipped, before anything is filled in', async () => {
  for (const path of ['', '/words', '/hours', '/departments', '/services', '/mail', '/people', '/open']) {
    assert.equal((await w.get(`/desk/first-start${path}`, me)).status, 200, path)
  }
})

test('what is wrong is said beside the field, with everything typed still there', async () => {
  const answer = await step('', { ...BEGIN, my_mail: 'geen adres' })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /Dit is geen mailadres/)
  assert.match(page, /value="Bakkerij De Korst"/)
  assert.equal((await settings()).name, 'Gemeente Zonnedam')
})

test('the sector brings the words along', async () => {
  const answer = await step('', BEGIN)
  assert.equal(answer.headers.get('location'), '/desk/first-start/words')
  const { name, sector, customer_word, address_form } = await settings()
  assert.deepEqual(
    [name, sector, customer_word.nl.plural, customer_word.en.article, address_form],
    ['Bakkerij De Korst', 'shop', 'klanten', 'the', 'je'],
  )
  assert.equal((await w.db.one<{ first_name: string }>(sql`select first_name from persons`)).first_name, 'Ada')
  await step('/words', {
    nl_singular: 'gast',
    nl_plural: 'gasten',
    nl_article: 'de',
    en_singular: 'guest',
    en_plural: 'guests',
    address_form: 'je',
    phone: '0123 45',
  })
  await step('', BEGIN)
  assert.equal((await settings()).customer_word.nl.singular, 'gast', 'going back does not undo what was chosen')
})

test('services find a department even when that step was skipped; answers only come when somebody read them', async () => {
  const [first] = sectorTemplates.find(({ key }) => key === 'shop')?.services ?? []
  assert.ok(first)
  assert.equal((await step('/services', { keys: first.key })).status, 303)
  assert.equal(await count('services'), 1)
  assert.equal(await count('departments'), 1)
  assert.equal(await count('answers'), 0)
  assert.ok((await count('service_steps')) > 0)
})

test('departments and services come once, however often the page is sent', async () => {
  const template = sectorTemplates.find(({ key }) => key === 'shop')
  assert.ok(template)
  for (let again = 0; again < 2; again++) {
    for (const { key } of template.departments)
      assert.equal((await step('/departments', { keys: key, names_1: 'Bezorging' })).status, 303)
  }
  assert.equal(await count('departments'), template.departments.length + 1)
  const answer = template.answers[0]?.slug ?? ''
  const own = { keys: template.services[1]?.key ?? '', names_2: 'Taart op maat', answers: answer }
  const unasked = await step('/services', own)
  assert.equal(unasked.status, 422)
  assert.match(await unasked.text(), /Taart op maat[\s\S]*Kies een afdeling/)
  const { id: last } = await w.db.one<{ id: number }>(sql`select max(id) as id from departments`)
  assert.equal((await step('/services', { ...own, department_2: String(last) })).status, 303)
  const { department_id } = await w.db.one<{ department_id: Id<'departments'> }>(sql`
    select s.department_id from services s join service_versions v on v.service_id = s.id where v.name = 'Taart op maat'`)
  assert.equal(department_id, last, 'never the first of the alphabet')
  assert.equal(await count('services'), 3)
  assert.equal(await count('answers'), 1)
  assert.equal(await count('canned_texts'), template.cannedTexts.length)
  const page = await (await w.get('/desk/first-start/services', me)).text()
  assert.match(page, /Taart op maat/)
})

const SERVER = { port: '9', security: 'none', from_address: 'brood@korst.example', revision: '0' }

test('mail is asked before people, and tried at once; passed over when no server is filled in', async () => {
  assert.equal((await step('/mail', { host: '', ...SERVER })).headers.get('location'), '/desk/first-start/people')
  const tried = await step('/mail', { host: '127.0.0.1', ...SERVER })
  assert.equal(tried.status, 422)
  assert.match(await tried.text(), /Op deze server en poort doet niemand open/)
  await loseMailServer(w)
  const people = await (await w.get('/desk/first-start/people', me)).text()
  assert.match(people, /Mail gaat nog niet weg/)
  assert.doesNotMatch(people, /Liever praten|Wat we van u bewaren/)
})

test('opening hours are shown, and looked at once they are sent', async () => {
  const page = await (await w.get('/desk/first-start/hours', me)).text()
  assert.match(page, /name="hours_1"[^>]*value="[^"]+"/)
  assert.equal((await settings()).hours_checked_at, null)
  await step('/hours', { hours_1: '8.00-16.00' })
  const { opening_hours, hours_checked_at } = await settings()
  assert.deepEqual(opening_hours, { 1: [['08:00', '16:00']] })
  assert.ok(hours_checked_at)
})

test('colleagues are added and invited; a wrong address is said beside it and nobody is added', async () => {
  const wrong = await step('/people', {
    name_1: 'Joost',
    mail_1: 'geen',
    name_2: 'Kim',
    mail_2: 'kim@korst.example',
    myself: 'yes',
  })
  assert.equal(wrong.status, 422)
  assert.equal(await count('persons'), 1)
  const { id } = await w.db.one<{ id: number }>(sql`select min(id) as id from departments`)
  const right = await step('/people', {
    name_1: 'Joost Bakker',
    mail_1: 'joost@korst.example',
    department_1: String(id),
    name_2: 'Kim',
    mail_2: '',
    myself: 'yes',
  })
  assert.equal(right.headers.get('location'), '/desk/first-start/open')
  assert.equal(await count('persons'), 3)
  assert.equal(await count('invitations'), 1)
  const mine = await w.db.one<{ takes_questions: boolean }>(
    sql`select takes_questions from persons where id = ${me.id}`,
  )
  assert.equal(mine.takes_questions, true)
})

test('the last button opens the door, once, and a test question goes the whole way', async () => {
  await step('/people', { myself: 'yes' })
  assert.ok((await settings()).ready_at)
  assert.match(await (await w.get('/')).text(), /name="words"/)
  assert.equal((await w.db.many(sql`select 1 as one from events where type = 'organisation.opened'`)).length, 1)
  assert.match(await (await w.get('/desk/first-start/open', me)).text(), /Je voordeur staat open/)
  const asked = await step('/question', { words: 'Hoe laat is het brood klaar?' })
  assert.match(asked.headers.get('location') ?? '', /^\/track\//)
  const request = await w.db.one<{ owner_id: Id<'persons'>; words: string }>(sql`select owner_id, words from requests`)
  assert.equal(request.words, 'Hoe laat is het brood klaar?')
  assert.ok(request.owner_id > 0)
})

test('colleagues who do not administer do not get here', async () => {
  const { id } = await w.db.one<{ id: Id<'persons'> }>(sql`select id from persons where name = 'Kim'`)
  const { startSession } = await import('../../platform/web/sessions.ts')
  const cookie = `desk=${await w.act((tx) => startSession(tx, 'person', id))}`
  const kim: Colleague = { id, cookie, actor: { kind: 'person', id, administrator: false } }
  assert.equal((await w.get('/desk/first-start', kim)).status, 404)
  assert.equal((await w.post('/desk/first-start/mail', {}, kim)).status, 404)
})

test('every template can be taken whole, in both languages', async () => {
  for (const language of ['nl', 'en']) {
    for (const { key, departments, services, answers } of sectorTemplates) {
      await step('', { ...BEGIN, sector: key, language })
      const before = await count('services')
      await w.db.transaction(async (tx) => {
        const { makeDepartments, makeServices } = await import('./first-start-applying.ts')
        const template = sectorTemplates.find((one) => one.key === key)
        const basis = { template, names: [], language: language === 'en' ? ('en' as const) : ('nl' as const) }
        await makeDepartments(tx, me.actor, { ...basis, keys: departments.map((one) => one.key) })
        await makeServices(tx, me.actor, {
          ...basis,
          keys: services.map((one) => one.key),
          own: [],
          answers: answers.map(({ slug }) => slug),
        })
      })
      assert.equal((await count('services')) - before, services.length, `${key} ${language}`)
    }
  }
})
