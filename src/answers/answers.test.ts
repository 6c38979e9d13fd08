import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anId } from '../../test/ids.ts'
import { world } from '../../test/world.ts'
import type { Id } from '../platform/database/ids.ts'
import { eventsOf } from '../platform/events/events.ts'
import { Refusal } from '../platform/refusal.ts'
import { answersOfService, findAnswer, findAnswerById, latestAnswers, publishedAnswers } from './answer.ts'
import { changeAnswer, publishAgain, publishAnswer, withdrawAnswer } from './publishing.ts'
import { searchAnswers } from './searching.ts'

const w = await world()

const publish = (
  question: string,
  body = 'Neem uw oude paspoort mee.',
  more: { language?: string; serviceId?: Id<'services'> } = {},
) => w.act((tx) => publishAnswer(tx, w.marieke.actor, { question, body, ...more }))

const found = async (words: string, language = 'nl') =>
  (await searchAnswers(w.db, words, language)).map(({ question }) => question)

const refuses = (status: number, key?: string) => (error: unknown) =>
  error instanceof Refusal && error.status === status && (!key || error.key === key)

test('every colleague may tell everybody what they know', async () => {
  const { id, slug } = await publish('Hoe vraag ik een paspoort aan?')

  assert.equal(slug, 'hoe-vraag-ik-een-paspoort-aan')
  assert.equal((await findAnswer(w.db, slug))?.author_id, w.marieke.id)
  assert.deepEqual(
    (await eventsOf(w.db, { kind: 'answer', id })).map(({ type, audience }) => [type, audience]),
    [['answer.published', 'staff']],
  )
})

test('customers and strangers publish nothing', async () => {
  for (const actor of [w.sanne.actor, { kind: 'visitor' } as const])
    await assert.rejects(
      w.act((tx) => publishAnswer(tx, actor, { question: 'x', body: 'y' })),
      refuses(404),
    )
})

test('the same question twice has two addresses, in any script', async () => {
  const slugs = [
    await publish('Wat kost afval?'),
    await publish('Wat kost afval?'),
    await publish('ゴミはいつ？'),
    await publish('ゴミはいつ？'),
  ].map(({ slug }) => slug)
  assert.equal(new Set(slugs).size, 4)
})

test('a changed answer keeps its address; whoever is second is told so', async () => {
  const { id, slug } = await publish('Wanneer is de markt?')
  await w.act((tx) =>
    changeAnswer(tx, w.joost.actor, { id, revision: 1, question: 'Wanneer is er markt?', body: 'Op dinsdag.' }),
  )
  await assert.rejects(
    w.act((tx) => changeAnswer(tx, w.marieke.actor, { id, revision: 1, question: 'x', body: 'y' })),
    refuses(409, 'answers.changed_meanwhile'),
  )

  assert.equal((await findAnswer(w.db, slug))?.body, 'Op dinsdag.')
})

test('a withdrawn answer is gone for everybody outside, and can come back', async () => {
  const { id, slug } = await publish('Mag ik barbecueën in het Vondelpark?')
  await w.act((tx) => withdrawAnswer(tx, w.marieke.actor, id))

  assert.equal(await findAnswer(w.db, slug), undefined)
  assert.deepEqual(await found('barbecueën vondelpark'), [])
  assert.ok(!(await publishedAnswers(w.db)).rows.some((row) => row.id === id))
  assert.equal(
    (await findAnswerById(w.db, id))?.question,
    'Mag ik barbecueën in het Vondelpark?',
    'colleagues still find it',
  )
  await assert.rejects(
    w.act((tx) => withdrawAnswer(tx, w.marieke.actor, id)),
    refuses(409),
  )

  await w.act((tx) => publishAgain(tx, w.marieke.actor, id))
  assert.deepEqual(await found('barbecueën vondelpark'), ['Mag ik barbecueën in het Vondelpark?'])
})

test('answers are found by any of their words, in another form, in Dutch and English', async () => {
  await publish('Waar kan ik boeken lenen?', 'In de bibliotheek.')
  await publish('Where do I rent bicycles?', 'At the station.', { language: 'en' })

  assert.equal((await found('ik zoek een boek voor mijn moeder'))[0], 'Waar kan ik boeken lenen?')
  assert.equal((await found('renting a bicycle', 'en'))[0], 'Where do I rent bicycles?')
  assert.deepEqual(await found('de het een'), [])
  assert.deepEqual(await found(''), [])
})

test('the reader’s own language comes first', async () => {
  await publish('Tandem regels', 'Tandem.', { language: 'nl' })
  await publish('Tandem rules', 'Tandem.', { language: 'en' })

  assert.equal((await found('tandem', 'nl'))[0], 'Tandem regels')
  assert.equal((await found('tandem', 'en'))[0], 'Tandem rules')
})

test('what an answer is about weighs more than a word in its text', async () => {
  await publish('Hoe maak ik een afspraak?', 'U kunt ook een zandbak lenen.')
  await publish('Waar haal ik zand voor de zandbak?', 'Op de gemeentewerf.')
  assert.equal((await found('zandbak'))[0], 'Waar haal ik zand voor de zandbak?')
})

test('answers of a service are shown with it; a service that is not there is refused', async () => {
  const { id } = await publish('Mag ik de heg van de buren snoeien?', 'Ja, wat over de grens hangt.', {
    serviceId: w.services.hedge,
  })
  assert.deepEqual(
    (await answersOfService(w.db, w.services.hedge)).map((answer) => answer.id),
    [id],
  )
  await assert.rejects(publish('x', 'y', { serviceId: anId(999_999) }), refuses(422))
})

test('lists go on where the page before ended, without gaps or doubles', async () => {
  for (let number = 0; number < 60; number++) await publish(`Paginavraag ${number}?`)
  for (const list of [publishedAnswers, latestAnswers]) {
    const first = await list(w.db)
    const second = await list(w.db, first.next)
    const ids = [...first.rows, ...second.rows].map(({ id }) => id)
    assert.equal(first.rows.length, 50)
    assert.equal(new Set(ids).size, ids.length)
    assert.equal(second.next, undefined)
    assert.ok(ids.length >= 60)
  }
})

test('a cursor that is not ours begins at the beginning', async () => {
  for (const cursor of [
    'x',
    'W10',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('["gisteren",1]').toString('base64url'),
  ]) {
    assert.equal((await latestAnswers(w.db, cursor)).rows.length, 50)
    assert.ok((await publishedAnswers(w.db, cursor)).rows.length > 0)
  }
})
