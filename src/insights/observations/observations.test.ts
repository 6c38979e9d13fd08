import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { world } from '../../../test/world.ts'
import { makeCustomer } from '../../customers/recognising.ts'
import { system } from '../../platform/actor.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { say } from '../../requests/conversing.ts'
import { expectResult } from '../../requests/expecting.ts'
import { hitWall } from '../../requests/walls.ts'
import { answerQuestion, askQuestion } from '../questions/research-question.ts'
import { takeBack } from '../redacting.ts'
import { findInsight, findInsights } from '../statements/insight.ts'
import { makeInsight } from '../statements/making.ts'
import { keepWords } from './keeping.ts'
import { observe } from './observing.ts'
import { sentencesFor } from './sentences.ts'

describe('observations', async () => {
  const w = await world()
  const all = (requestId: Id<'requests'>) =>
    w.db.many<{ source: string; words: string; customer_id: Id<'customers'> | null }>(
      sql`select source, words, customer_id from observations where request_id = ${requestId} order by id`,
    )

  test('what a customer expects becomes an observation by itself, and once', async () => {
    const asked = await w.ask({
      words: 'De heg aan de stoep is te hoog',
      expectation: 'dat ik met mijn rollator over de stoep kan',
    })
    await w.hearNews()
    await w.act((tx) => expectResult(tx, asked.asker, { id: asked.id, words: 'dat het voor de zomer klaar is' }))
    await w.hearNews()
    assert.deepEqual(
      (await all(asked.id)).map(({ source, words }) => [source, words]),
      [
        ['expectation', 'dat ik met mijn rollator over de stoep kan'],
        ['expectation', 'dat het voor de zomer klaar is'],
      ],
    )
  })

  test('a closed service feeds nothing, unless the customer agreed', async () => {
    const words = 'Ik heb bijzondere bijstand nodig voor een wasmachine'
    const asked = await w.ask({
      words,
      serviceId: w.services.benefit,
      expectation: 'dat ik weer kan wassen',
      customerId: w.otto.id,
    })
    await w.hearNews()
    assert.deepEqual(await all(asked.id), [])
    await assert.rejects(
      w.act((tx) => keepWords(tx, w.wim.actor, { requestId: asked.id })),
      { key: 'insights.closed_needs_consent' },
    )
    await assert.rejects(
      w.act((tx) => keepWords(tx, w.marieke.actor, { requestId: asked.id })),
      { status: 404 },
    )
    await w.db.run(sql`insert into consents (customer_id, kind) values (${w.otto.id}, 'quote')`)
    await w.act((tx) => keepWords(tx, w.wim.actor, { requestId: asked.id }))
    assert.equal((await all(asked.id)).length, 1)
    const found = await sentencesFor(w.db, w.marieke.actor, { words: 'wasmachine' })
    assert.equal(found[0]?.words, words)
    await w.db.run(sql`update consents set withdrawn_at = now() where customer_id = ${w.otto.id}`)
    assert.ok(!(await sentencesFor(w.db, w.marieke.actor, { words: 'wasmachine' })).some((one) => one.words === words))
  })

  test('one tap keeps a message; a second tap says that it is there', async () => {
    const asked = await w.ask()
    const message = await w.act((tx) =>
      say(tx, asked.asker, { id: asked.id, body: 'De maaimachine maakt ons wakker om zes uur.' }),
    )
    const keep = () => w.act((tx) => keepWords(tx, w.fatima.actor, { requestId: asked.id, messageId: message }))
    await keep()
    await assert.rejects(keep(), { key: 'insights.kept_already' })
    const [best] = await sentencesFor(w.db, w.joost.actor, { words: 'Aanschaf nieuwe maaimachines' })
    assert.deepEqual(
      [best?.words, best?.called, best?.why],
      ['De maaimachine maakt ons wakker om zes uur.', 'Sanne', 'same_words'],
    )
  })

  test('what could lead to somebody is not read aloud', async () => {
    await w.act((tx) =>
      observe(tx, system, {
        kind: 'verbatim',
        source: 'story',
        words: 'Bel mij over de glijbaan op 0612345678.\nDe glijbaan is zo heet in de zomer.',
        customerId: w.sanne.id,
      }),
    )
    const [best] = await sentencesFor(w.db, w.joost.actor, { words: 'glijbaan' })
    assert.equal(best?.words, 'De glijbaan is zo heet in de zomer.')
    assert.deepEqual(await sentencesFor(w.db, w.sanne.actor, { words: 'glijbaan' }), [])
  })

  test('a wall of a colleague is a fact of nobody', async () => {
    const asked = await w.ask()
    await w.act((tx) => hitWall(tx, w.marieke.actor, { id: asked.id, sentence: 'Ik mag de hoogwerker niet lenen.' }))
    await w.hearNews()
    assert.deepEqual(await all(asked.id), [
      { source: 'wall', words: 'Ik mag de hoogwerker niet lenen.', customer_id: null },
    ])
  })

  test('what is taken back is gone everywhere, and stays as something that was said', async () => {
    const id = await w.act((tx) =>
      observe(tx, system, {
        kind: 'verbatim',
        source: 'story',
        words: 'De vijver stinkt als wij er lopen.',
        customerId: w.sanne.id,
      }),
    )
    assert.ok(id)
    await assert.rejects(
      w.act((tx) => takeBack(tx, w.otto.actor, id)),
      { status: 404 },
    )
    await w.act((tx) => takeBack(tx, w.sanne.actor, id))
    assert.ok(
      !(await sentencesFor(w.db, w.joost.actor, { words: 'vijver stinkt' })).some((one) => one.observation_id === id),
    )
    assert.equal((await w.db.one<{ words: string }>(sql`select words from observations where id = ${id}`)).words, '')
  })

  test('an insight from one customer is a signal; from two it is firm', async () => {
    const heard = (customerId: Id<'customers'>) =>
      w.act((tx) =>
        observe(tx, system, {
          kind: 'verbatim',
          source: 'story',
          words: 'Het loket is dicht als ik vrij ben.',
          customerId,
        }),
      )
    const one = await heard(w.sanne.id)
    const neighbour = await w.act((tx) => makeCustomer(tx, system, { name: 'Bas Mol' }))
    const other = await heard(neighbour)
    assert.ok(one && other)
    const make = (supports: number[]) =>
      w.act((tx) =>
        makeInsight(tx, w.fatima.actor, {
          statement: 'Wie werkt, kan overdag niet naar het loket',
          type: 'need',
          pane: 'problems',
          supports,
        }),
      )
    assert.equal((await findInsight(w.db, await make([one])))?.firm, false)
    assert.equal((await findInsight(w.db, await make([one, other])))?.firm, true)
    assert.equal((await findInsights(w.db, { words: 'loket overdag' })).length, 2)
  })

  test('what nobody knows is asked, and answered once', async () => {
    const id = await w.act((tx) => askQuestion(tx, w.joost.actor, { question: 'Hoe laat gaan mensen wandelen?' }))
    await w.act((tx) => answerQuestion(tx, w.marieke.actor, { id, answer: 'Voor achten, voor het werk.' }))
    await assert.rejects(
      w.act((tx) => answerQuestion(tx, w.marieke.actor, { id, answer: 'Nog eens' })),
      { status: 409 },
    )
    const { answer } = await w.db.one<{ answer: string }>(sql`select answer from research_questions where id = ${id}`)
    assert.equal(answer, 'Voor achten, voor het werk.')
    await assert.rejects(
      w.act((tx) => askQuestion(tx, w.sanne.actor, { question: 'Mag ik dit?' })),
      { status: 404 },
    )
  })
})
