import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { pledge } from '../../improvements/pledges/pledging.ts'
import { takeLead } from '../../improvements/problems/owning.ts'
import { raise } from '../../improvements/problems/raising.ts'
import { finish } from '../../improvements/telling/ending.ts'
import { tellAll } from '../../improvements/telling/telling.ts'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { sql } from '../../platform/database/sql.ts'

const w = await world()
const today = async (as: typeof w.marieke) => await (await w.get('/desk', as)).text()

test('letters still to send stand on the day of who leads, until they are sent, and of nobody else', async () => {
  const asked = await w.ask({ words: 'De lantaarn doet het niet', serviceId: w.services.hedge, ownerId: w.fatima.id })
  const id = await w.act((tx) =>
    raise(tx, w.marieke.actor, {
      title: 'Het is donker op het fietspad',
      source: { kind: 'request', id: asked.id },
      raisers: [{ customerId: w.sanne.id, words: 'Ik zie niets', requestId: asked.id }],
    }),
  )
  assert.doesNotMatch(await today(w.joost), /Wat je nog wilde doen/)
  await w.act((tx) => takeLead(tx, w.marieke.actor, { id, personId: w.joost.id }))
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'De lamp is vervangen', did: 'De lamp is vervangen' }))

  const joost = await today(w.joost)
  assert.match(joost, new RegExp(`/desk/improvements/${id}/telling`))
  assert.match(joost, /Laat [^<]*Sanne[^<]* weten dat het klaar is/)
  for (const other of [w.marieke, w.fatima, w.ada])
    assert.doesNotMatch(await today(other), /improvements\/\d+\/telling/)
  await w.act((tx) => tellAll(tx, w.joost.actor, { id }))
  assert.doesNotMatch(await today(w.joost), /improvements\/\d+\/telling/)
})

test('a letter to who asked in a closed service waits only for who may open it', async () => {
  const asked = await w.ask({
    words: 'Mijn uitkering',
    serviceId: w.services.benefit,
    ownerId: w.wim.id,
    customerId: w.otto.id,
  })
  const id = await w.act((tx) =>
    raise(tx, w.wim.actor, {
      title: 'De brief komt te laat',
      source: { kind: 'request', id: asked.id },
      raisers: [{ customerId: w.otto.id, words: 'Te laat', requestId: asked.id }],
    }),
  )
  await w.db.run(sql`update problems set lead_id = ${w.fatima.id} where id = ${id}`)
  await w.act((tx) => finish(tx, w.wim.actor, { id, words: 'Op tijd', did: 'Op tijd' }))
  assert.doesNotMatch(await today(w.fatima), /De brief komt te laat|Otto/)
})

test('an intention whose day has come is asked after, of who made it, also when it is shared', async () => {
  const day = dayOf(new Date(), 'Europe/Amsterdam')
  const make = (words: string, dueOn: string) =>
    w.act((tx) =>
      pledge(tx, w.fatima.actor, {
        kind: 'free',
        words,
        forWhom: 'Sanne',
        willNotice: 'Een belletje',
        dueOn,
        shared: true,
      }),
    )
  const id = await make('Sanne bellen op woensdag', addDays(day, 2))
  await make('Otto bezoeken in maart', addDays(day, 40))
  assert.doesNotMatch(await today(w.fatima), /Sanne bellen/)
  await w.db.run(sql`update pledges set due_on = ${day} where id = ${id}`)
  const page = await today(w.fatima)
  assert.match(page, new RegExp(`/desk/pledges/${id}"`))
  assert.match(page, /Je voornemen voor Sanne: hoe ging het\?/)
  assert.doesNotMatch(page, /Otto bezoeken|Niemand wacht op jou/)
  for (const other of [w.marieke, w.ada]) assert.doesNotMatch(await today(other), /Sanne bellen/)
  assert.doesNotMatch(page, /<h2 id="my-word">[^<]*\d/)
})
