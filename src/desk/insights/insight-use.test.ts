import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { observe } from '../../insights/observations/observing.ts'
import { makeInsight } from '../../insights/statements/making.ts'
import { putOnAgenda } from '../../meetings/agenda/putting.ts'
import { decide } from '../../meetings/decisions/deciding.ts'
import { startSeries } from '../../meetings/series/starting-series.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'

const w = await world()

const insight = (supports: number[] = []) =>
  w.act((tx) =>
    makeInsight(tx, w.marieke.actor, {
      statement: 'Wie wacht, wil weten hoe lang nog',
      type: 'need',
      pane: 'wants',
      supports,
    }),
  )

async function decidedIn(kind: 'two' | 'team', insightId: Id<'insights'>, words: string) {
  return await w.act(async (tx) => {
    const seriesId = await startSeries(tx, w.marieke.actor, { name: `Overleg ${words}`, kind, people: [w.joost.id] })
    const itemId = await putOnAgenda(tx, w.marieke.actor, {
      seriesId,
      title: words,
      origin: { kind: 'insight', id: insightId },
    })
    return await decide(tx, w.marieke.actor, { itemId, words, touches: 'nobody', nothingBecause: 'nog niets' })
  })
}

test('where an insight was used leads to decisions of open tables, and of closed ones only for who sits there', async () => {
  const id = await insight()
  const open = await decidedIn('team', id, 'Wij bellen na twee dagen')
  const closed = await decidedIn('two', id, 'Joost krijgt minder wijken')
  const page = async (as: typeof w.fatima) => await (await w.get(`/desk/insights/${id}`, as)).text()

  const sitsThere = await page(w.joost)
  assert.match(sitsThere, /Joost krijgt minder wijken/)
  for (const other of [w.fatima, w.ada]) {
    const html = await page(other)
    assert.match(html, new RegExp(`/desk/decisions/${open}"`))
    assert.doesNotMatch(html, /minder wijken/)
    assert.doesNotMatch(html, new RegExp(`/desk/decisions/${closed}"`))
    assert.equal((await w.get(`/desk/decisions/${closed}`, other)).status, 404)
  }
})

test('who need not know a customer reads of the evidence only what may be read aloud to everybody', async () => {
  const asked = await w.ask({ serviceId: w.services.benefit, customerId: w.otto.id, words: 'Ik vraag bijstand aan' })
  await w.db.run(sql`insert into consents (customer_id, kind) values (${w.otto.id}, 'quote')`)
  const said = 'Mijn buurvrouw Gerda weet dat ik elke maand te weinig overhoud om van te eten'
  const observation = await w.act((tx) =>
    observe(tx, w.wim.actor, {
      kind: 'verbatim',
      words: said,
      source: 'story',
      sourceId: asked.id,
      requestId: asked.id,
    }),
  )
  assert.ok(observation)
  const id = await w.act((tx) =>
    makeInsight(tx, w.wim.actor, {
      statement: 'Het loopt elke maand mis',
      type: 'experience',
      pane: 'problems',
      supports: [observation],
    }),
  )
  assert.match(await (await w.get(`/desk/insights/${id}`, w.wim)).text(), /buurvrouw Gerda/)
  assert.doesNotMatch(await (await w.get(`/desk/insights/${id}`, w.fatima)).text(), /Gerda|te weinig overhoud/)
})
