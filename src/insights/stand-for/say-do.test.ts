import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anId } from '../../../test/ids.ts'
import { world } from '../../../test/world.ts'
import { makeCustomer } from '../../customers/recognising.ts'
import { type Actor, system } from '../../platform/actor.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { observe } from '../observations/observing.ts'
import { takeBack } from '../redacting.ts'
import { heardOf, holdBeside } from './say-do.ts'
import { findStandingPromise, standFor, standNoLonger } from './standing-promise.ts'

const WORDING = 'Wij bellen u dezelfde dag terug.'

describe('what we say is held against what customers notice', async () => {
  const w = await world()
  const heard = async (words: string, more: { closed?: boolean } = {}) => {
    const customerId = await w.act((tx) => makeCustomer(tx, system, { name: 'Iemand' }))
    const id = await w.act((tx) =>
      observe(tx, system, { kind: 'verbatim', source: 'story', words, customerId, ...more }),
    )
    assert.ok(id)
    return { id, customer: { kind: 'customer', id: customerId } as Actor }
  }
  const id = await w.act((tx) => standFor(tx, w.marieke.actor, { wording: WORDING }))
  const page = async (as = w.joost, query = '') => await (await w.get(`/desk/standing/${id}${query}`, as)).text()
  const counts = async () => {
    const { kept, broken } = (await findStandingPromise(w.db, id)) ?? assert.fail()
    return { kept, broken }
  }
  const kept = await heard('Ik werd dezelfde dag al terug gebeld, heel fijn.')
  const broken = await heard('Jullie bellen mij nooit terug.')

  test('nothing is claimed before it is weighed; what may be about it is proposed', async () => {
    assert.match(await (await w.get('/desk/standing', w.joost)).text(), /Nog niet getoetst/)
    const shown = await page()
    assert.match(shown, /Nog niet getoetst/)
    assert.match(shown, /Jullie bellen mij nooit terug\.[\s\S]*Hier doen we het niet/)
    assert.match(await page(w.joost, '?q=walvis'), /Niets gevonden/)
  })

  test('one tap weighs it, for or against; the last tap counts, and it is proposed no more', async () => {
    const weigh = (observationId: Id<'observations'>, side: string) =>
      w.post(`/desk/standing/${id}/evidence`, { observationId: String(observationId), side }, w.joost)
    await weigh(kept.id, 'against')
    await weigh(kept.id, 'for')
    await weigh(broken.id, 'against')
    assert.deepEqual(await counts(), { kept: 1, broken: 1 })
    const shown = await page()
    assert.match(shown, /één keer gehoord dat we het doen, één keer dat we het niet doen/)
    assert.doesNotMatch(shown, /Hier doen we het niet/)
    assert.equal((await weigh(kept.id, 'perhaps')).status, 422)
    assert.equal((await weigh(anId(999_999), 'for')).status, 404)
  })

  test('that it was put right is kept beside what was heard, and ends nothing of it', async () => {
    const mend = (observationId: Id<'observations'>) =>
      w.post(`/desk/standing/${id}/mending`, { observationId: String(observationId) }, w.joost)
    assert.match(await page(), /Jullie bellen mij nooit terug\.[\s\S]*>Rechtgezet<\/button>/)
    assert.equal((await mend(kept.id)).status, 404, 'nothing was wrong there')
    assert.equal((await mend(broken.id)).status, 303)
    const [held] = await w.db.many(
      sql`select mended_at is not null as mended from standing_evidence where observation_id = ${broken.id}`,
    )
    assert.deepEqual(held, { mended: true })
    assert.match(await page(), /<p class="soft small">Rechtgezet /)
    assert.deepEqual(await counts(), { kept: 1, broken: 1 })
  })

  test('what is older than a year no longer speaks', async () => {
    const old = await heard('Vroeger belde u altijd terug.')
    await w.act((tx) => holdBeside(tx, w.joost.actor, { id, observationId: old.id, side: 'for' }))
    await w.db.run(sql`update observations set heard_at = now() - interval '13 months' where id = ${old.id}`)
    assert.deepEqual(await counts(), { kept: 1, broken: 1 })
    const promise = (await findStandingPromise(w.db, id)) ?? assert.fail()
    assert.ok(!(await heardOf(w.db, w.joost.actor, promise)).some((one) => one.id === old.id))
  })

  test('what was said in a closed service is weighed only by whom it was said to, and shows no words to others', async () => {
    const inConfidence = await heard('Over mijn schulden belt niemand terug.', { closed: true })
    await w.db.run(
      sql`update observations set person_id = ${w.joost.id}, customer_id = null where id = ${inConfidence.id}`,
    )
    const weigh = (as: typeof w.joost) =>
      w.act((tx) => holdBeside(tx, as.actor, { id, observationId: inConfidence.id, side: 'against' }))
    await assert.rejects(weigh(w.fatima), { status: 404 })
    await weigh(w.joost)
    assert.match(await page(w.joost), /Over mijn schulden/)
    assert.doesNotMatch(await page(w.fatima), /Over mijn schulden/)
  })

  test('words that were taken back count no more, and a promise that ended stays to be read', async () => {
    await w.act((tx) => takeBack(tx, broken.customer, broken.id))
    assert.equal((await counts()).kept, 1)
    assert.doesNotMatch(await page(), /Jullie bellen mij nooit terug/)
    await assert.rejects(
      w.act((tx) => holdBeside(tx, kept.customer, { id, observationId: kept.id, side: 'for' })),
      { status: 404 },
    )
    await w.act((tx) => standNoLonger(tx, w.marieke.actor, id))
    assert.match(await page(), /beloven we niet meer/)
    assert.equal((await w.get('/desk/standing/999999', w.joost)).status, 404)
  })
})
