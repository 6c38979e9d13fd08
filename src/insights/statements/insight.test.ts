import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { makeGroup } from '../../customers/groups.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { observe } from '../observations/observing.ts'
import { makeInsight } from './making.ts'

const w = await world()
const read = async (path: string, as = w.marieke) => await (await w.get(path, as)).text()

test('an insight is an experience, behaviour, drive, wish, need or desire, and nothing else', async () => {
  const form = await read('/desk/insights/new')
  const [, options = ''] = /<select[^>]*name="type"[^>]*>([\s\S]*?)<\/select>/.exec(form) ?? []
  assert.deepEqual(
    [...options.matchAll(/<option[^>]*>([^<]+)/g)].map(([, label]) => label),
    ['ervaring', 'gedrag', 'drijfveer', 'wens', 'behoefte', 'verlangen'],
  )
  assert.equal(
    (await w.post('/desk/insights', { statement: 'x', type: 'opinion', pane: 'wants' }, w.marieke)).status,
    422,
  )
  await assert.rejects(
    w.db.run(
      sql`insert into insights (statement, type, pane, fresh_until) values ('x', 'opinion', 'wants', current_date)`,
    ),
    /insights_type_check/,
  )
})

test('everybody who works here reads every insight; what was said in confidence and who said it stays with who need it', async () => {
  const { id: customerId } = await w.db.one<{ id: Id<'customers'> }>(
    sql`insert into customers (name) values ('Gerda Geheim') returning id`,
  )
  await w.ask({ customerId, serviceId: w.services.benefit, ownerId: w.wim.id })
  const said = await w.act((tx) =>
    observe(tx, w.wim.actor, {
      kind: 'verbatim',
      source: 'visit',
      words: 'Mijn man weet hier niets van.',
      customerId,
    }),
  )
  assert.ok(said)
  const id = await w.act((tx) =>
    makeInsight(tx, w.wim.actor, {
      statement: 'Schaamte stelt vragen uit',
      type: 'drive',
      pane: 'problems',
      supports: [said],
    }),
  )
  assert.match(await read(`/desk/insights/${id}`, w.wim), /Mijn man weet hier niets van/)
  for (const colleague of [w.marieke, w.joost, w.fatima, w.ada]) {
    const page = await read(`/desk/insights/${id}`, colleague)
    assert.match(page, /Schaamte stelt vragen uit/)
    assert.match(page, /1 keer gehoord/)
    assert.doesNotMatch(page, /Mijn man weet|Gerda/)
    assert.match(await read('/desk/insights', colleague), /Schaamte stelt vragen uit/)
  }
  assert.equal((await w.get(`/desk/insights/${id}`)).status, 303, 'a visitor signs in first')
})

test('a window has three panes per group: each with how we know, or that we do not know', async () => {
  const group = await w.act((tx) => makeGroup(tx, w.marieke.actor, { name: 'Mensen met een hond' }))
  const { id: customerId } = await w.db.one<{ id: Id<'customers'> }>(
    sql`insert into customers (name) values ('Ben') returning id`,
  )
  const said = await w.act((tx) =>
    observe(tx, w.marieke.actor, { kind: 'verbatim', source: 'visit', words: 'Waar mag hij los?', customerId }),
  )
  await w.act((tx) =>
    makeInsight(tx, w.marieke.actor, {
      statement: 'Wie een hond heeft zoekt veld',
      type: 'wish',
      pane: 'wants',
      groupId: group,
      supports: said ? [said] : [],
    }),
  )
  const page = await read('/desk/windows')
  const section = /aria-labelledby="window-\d+">[\s\S]*?Mensen met een hond[\s\S]*?<\/section>/.exec(page)?.[0] ?? ''
  const panes = section.split('<div class="pane pane--').slice(1)
  assert.equal(panes.length, 3)
  assert.match(
    panes[0] ?? '',
    /wat ze willen[\s\S]*1 keer gehoord, van één persoon \(bij een ontmoeting\), het laatst vandaag|wat ze willen[\s\S]*1 keer gehoord/,
  )
  for (const pane of panes.slice(1)) assert.match(pane, /we weten het niet/)
})

test('what was done and is planned to know a group stands there as a count and as hours, with what is being found out', async () => {
  const group = await w.act((tx) => makeGroup(tx, w.marieke.actor, { name: 'Marktkooplui' }))
  const visit = (from: string, until: string, done: boolean) =>
    w.db.run(sql`insert into visits (group_id, met, direction, happens_from, happens_until, done_at)
      values (${group}, 'kooplui', 'out', now() + ${from}::interval, now() + ${until}::interval, ${done ? sql`now()` : sql`null`})`)
  await visit('-3 hours', '-1 hours', true)
  await visit('-30 hours', '-27 hours', true)
  await visit('24 hours', '28 hours', false)
  for (const answered of [true, false, false])
    await w.db.run(
      sql`insert into research_questions (question, group_id, answered_at, answer) values ('?', ${group}, ${answered ? sql`now()` : sql`null`}, 'x')`,
    )
  for (const serviceId of [w.services.hedge, w.services.benefit]) await w.ask({ serviceId, ownerId: w.marieke.id })
  await w.db.run(
    sql`insert into group_members (group_id, customer_id) select distinct ${group}::bigint, customer_id from requests`,
  )
  const page = await read('/desk/windows')
  const section = page.slice(page.indexOf('Marktkooplui'))
  assert.match(section, /2 ontmoetingen, 5 uur samen/)
  assert.match(section, /1 gepland, 4 uur/)
  assert.match(section, /1 uitgezocht, 2 nog te vragen/)
  assert.match(section, / 1 vraag aan ons/, 'of the closed service none')
})
