import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anId } from '../../test/ids.ts'
import { world } from '../../test/world.ts'
import { observe } from '../insights/observations/observing.ts'
import { sql } from '../platform/database/sql.ts'
import { remindMeetings } from './invitations/reminding.ts'
import { itemsOf } from './items/item.ts'

const w = await world()
const YEAR = new Date().getFullYear() + 1 // nothing is planned on a day that is over, nor years away
const weekday = (day: string) =>
  new Intl.DateTimeFormat('nl', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${YEAR}-${day}T12:00Z`))
const page = async (path: string) => await (await w.get(path, w.marieke)).text()

test('whoever works here and administers nothing holds a meeting with links and taps only, and the team gets the minutes', async () => {
  assert.equal(w.marieke.actor.kind === 'person' && w.marieke.actor.administrator, false)
  assert.match(await page('/desk'), /href="\/desk\/meetings"/)
  assert.match(await page('/desk/meetings'), /href="\/desk\/meetings\/new"/)
  const ticked = [...(await page('/desk/meetings/new')).matchAll(/name="people"[^>]*value="(\d+)"[^>]*checked/g)]
  assert.deepEqual(
    ticked.map(([, id]) => Number(id)),
    [w.joost.id],
    'the own department, without oneself',
  )

  const words = 'Ik stond een kwartier bij de balie en niemand keek op.'
  await w.act((tx) => observe(tx, w.marieke.actor, { kind: 'verbatim', source: 'visit', words, customerId: w.otto.id }))
  const started = await w.post(
    '/desk/meetings',
    {
      name: 'Teamoverleg',
      startsAt: `${YEAR}-01-11T09:00`,
      agenda: 'Opening\n1. Balie\n2. Printer',
      people: String(w.joost.id),
    },
    w.marieke,
  )
  const path = new URL(started.headers.get('location') ?? '', 'http://x').pathname
  const id = anId(Number(path.split('/').at(-1)))
  assert.equal((await w.post(`${path}/opening`, { anyway: 'yes' }, w.marieke)).status, 303)
  for (const item of await itemsOf(w.db, id)) {
    assert.match(
      await page(path),
      new RegExp(`/desk/items/${item.id}/closure`),
      'what is next lies on the table by itself',
    )
    await w.post(`/desk/items/${item.id}/closure`, { as: 'discussed' }, w.marieke)
  }
  assert.match(await page(path), new RegExp(`${path}/ending`))
  await w.post(`${path}/ending`, {}, w.marieke)
  assert.match(await page(path), /nog niet verstuurd. Het gaat per mail naar [^<]*Joost/)
  await w.post(`${path}/minutes`, {}, w.marieke)
  assert.match(await page(path), /Het verslag ging [^<]* per mail naar [^<]*Joost/)
  await w.hearNews()
  const mails = await w.db.many<{ to_address: string; text_body: string }>(
    sql`select to_address, text_body from mails where cause like ${`minutes:${id}:%`} order by 1`,
  )
  assert.deepEqual(
    mails.map(({ to_address }) => to_address),
    ['joost@zonnedam.example', 'marieke@zonnedam.example'],
  )
  for (const { text_body: text } of mails) {
    assert.match(text, /Balie\nEen klant zei: ‘Ik stond een kwartier bij de balie en niemand keek op\.’/)
    assert.doesNotMatch(text, /Otto/)
  }
  assert.match(await page(path), /‘Ik stond een kwartier bij de balie/)
})

test('what was ticked is still ticked after a mistake', async () => {
  const refused = await w.post(
    '/desk/meetings',
    { name: '', startsAt: `${YEAR}-01-11T09:00`, people: String(w.fatima.id) },
    w.marieke,
  )
  assert.equal(refused.status, 422)
  const body = await refused.text()
  assert.match(body, new RegExp(`value="${w.fatima.id}"[^>]*checked`))
  assert.doesNotMatch(body, new RegExp(`value="${w.joost.id}"[^>]*checked`))
})

test('day, time and place come from the pasted agenda, unless somebody says otherwise; nothing is mailed unasked', async () => {
  const proposed = /name="proposed" value="([^"]+)"/.exec(await page('/desk/meetings/new'))?.[1] ?? ''
  const begin = async (fields: Record<string, string>) => {
    const sent = await w.post(
      '/desk/meetings',
      { name: 'Commissie', second: 'yes', proposed, people: String(w.joost.id), ...fields },
      w.marieke,
    )
    const id = anId(Number(new URL(sent.headers.get('location') ?? '', 'http://x').pathname.split('/').at(-1)))
    return { id, ...(await stored(id)) }
  }
  const agenda = `Datum: ${weekday('12-06')} 6 december ${YEAR}, 20.00 - 21.30 uur\nLocatie: Raadzaal\n1. Opening\n2. Balie\n3. Rondvraag`
  const read = await begin({ startsAt: proposed, agenda })
  assert.deepEqual(
    [read.starts_at.toISOString(), read.ends_at.toISOString(), read.place, read.announced],
    [`${YEAR}-12-06T19:00:00.000Z`, `${YEAR}-12-06T20:30:00.000Z`, 'Raadzaal', false],
  )
  const typed = await begin({ startsAt: `${YEAR}-12-07T09:00`, place: 'Kantine', agenda })
  assert.deepEqual([typed.starts_at.toISOString(), typed.place], [`${YEAR}-12-07T08:00:00.000Z`, 'Kantine'])

  const soon = async (announced: string) => {
    const { id } = await begin({ startsAt: `${YEAR}-12-07T09:00`, announced })
    await w.db.run(
      sql`update meetings set starts_at = now() + interval '20 minutes', ends_at = now() + interval '80 minutes' where id = ${id}`,
    )
    await remindMeetings(w.db)
    return (await mailed(id)).length
  }
  assert.equal(await soon(''), 0)
  assert.equal(await soon('yes'), 2)
  await w.post(`/desk/meetings/${typed.id}/announcing`, { mail: 'yes' }, w.marieke)
  assert.match(await page(`/desk/meetings/${typed.id}`), /Een half uur voor 0?9[.:]00[^<]*Joost/)
})

test('a meeting moves to another day and place, or is called off; who is invited hears of it when that was asked', async () => {
  const sent = await w.post(
    '/desk/meetings',
    {
      name: 'Weekstart',
      startsAt: `${YEAR}-12-08T09:00`,
      agenda: '1. Opening\n2. Heg\n3. Rondvraag',
      people: String(w.joost.id),
    },
    w.marieke,
  )
  const path = new URL(sent.headers.get('location') ?? '', 'http://x').pathname
  const id = anId(Number(path.split('/').at(-1)))
  await w.post(`${path}/moving`, { startsAt: `${YEAR}-12-09T10:00`, until: '10:45', place: 'Zaal 2' }, w.marieke)
  await w.hearNews()
  const { starts_at, ends_at, place } = await stored(id)
  assert.deepEqual(
    [starts_at.toISOString(), ends_at.toISOString(), place],
    [`${YEAR}-12-09T09:00:00.000Z`, `${YEAR}-12-09T09:45:00.000Z`, 'Zaal 2'],
  )
  assert.deepEqual(await mailed(id), [])
  await w.post(`${path}/moving`, { startsAt: `${YEAR}-12-10T10:00`, tell: 'yes' }, w.marieke)
  await w.hearNews()
  await w.hearNews()
  const told = await mailed(id)
  assert.deepEqual(told.map(({ to_address }) => to_address).toSorted(), [
    'joost@zonnedam.example',
    'marieke@zonnedam.example',
  ])
  assert.match(told[0]?.text_body ?? '', /Weekstart was .*9 december.*Het is nu .*10 december/)

  await w.post(
    `${path}/agenda`,
    { agenda: `${weekday('12-17')} 17 december ${YEAR}, 9.00 uur\n1. Opening\n2. Schoffels\n3. Snoeien\n4. Rondvraag` },
    w.marieke,
  )
  assert.deepEqual(
    (await itemsOf(w.db, id)).map(({ title }) => title),
    ['Opening', 'Heg', 'Schoffels', 'Snoeien', 'Rondvraag'],
  )
  assert.match(await page(`${path}?pasted`), /In de agenda staat: [^<]*17 december/)
  const added = await w.post(`${path}/items`, { title: 'Bladblazer' }, w.marieke)
  assert.deepEqual((await itemsOf(w.db, id)).map(({ title }) => title).slice(-2), ['Bladblazer', 'Rondvraag'])
  const at = await w.get(added.headers.get('location') ?? '', w.marieke)
  const [, item] = /item=(\d+)#item-\1/.exec(at.headers.get('location') ?? '') ?? assert.fail()
  assert.match(await page(`${path}?item=${item}`), /<h2 tabindex="-1" autofocus><bdi>Bladblazer/)

  await w.post(`${path}/cancelling`, { tell: 'yes' }, w.marieke)
  await w.hearNews()
  assert.match((await mailed(id)).at(-1)?.text_body ?? '', /gaat niet door/)
  assert.equal((await w.post(`${path}/moving`, { startsAt: `${YEAR}-12-10T25:00` }, w.marieke)).status, 422)
})

const stored = async (id: number) =>
  await w.db.one<{ starts_at: Date; ends_at: Date; place: string; announced: boolean }>(
    sql`select starts_at, ends_at, place, announced from meetings where id = ${id}`,
  )

const mailed = async (id: number) =>
  await w.db.many<{ to_address: string; text_body: string }>(
    sql`select to_address, text_body from mails where subject_kind = 'meeting' and subject_id = ${id} order by id, to_address`,
  )

test('a meeting is not planned in the past, and a second of the same name and hour is asked about once', async () => {
  const plan = (fields: Record<string, string>) =>
    w.post('/desk/meetings', { name: 'Weekstart groen', startsAt: `${YEAR}-03-01T09:00`, ...fields }, w.marieke)
  const past = await plan({ startsAt: '2024-03-01T09:00' })
  assert.equal(past.status, 422)
  assert.match(await past.text(), /Die tijd is al voorbij[\s\S]*value="2024-03-01T09:00"/)
  const slip = await plan({ startsAt: '2066-03-01T09:00' })
  assert.equal(slip.status, 422, 'a slip in the year')
  assert.match(await slip.text(), /value="2066-03-01T09:00"/)
  const first = await plan({})
  assert.equal(first.status, 303)
  const second = await plan({ name: 'weekstart Groen' })
  assert.equal(second.status, 422)
  assert.match(
    await second.text(),
    /Er is al een overleg met deze naam op dit uur[\s\S]*\/desk\/series\/\d+[\s\S]*name="second"/,
  )
  assert.equal((await plan({ name: 'weekstart Groen', second: 'yes' })).status, 303)
  assert.equal((await plan({ startsAt: `${YEAR}-03-01T14:00` })).status, 303, 'at another hour it is another')

  const id = Number((await w.db.one<{ id: number }>(sql`select max(id) as id from meeting_series`)).id)
  const next = await w.post(`/desk/series/${id}/meetings`, { startsAt: '2024-03-08T09:00' }, w.marieke)
  assert.equal(next.status, 422)
})
