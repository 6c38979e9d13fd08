import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { openQuestions } from './listing.ts'

const w = await world()

test('anybody asks what they would like to know of customers: one line to write, and others take it along', async () => {
  const form = await (await w.get('/desk/questions', w.wim)).text()
  const needed = [...form.matchAll(/<(?:input|textarea)\b[^>]*\brequired\b[^>]*>/g)].map(([tag]) => tag)
  assert.ok(needed.some((tag) => /name="question"/.test(tag)))
  assert.equal(needed.filter((tag) => !/name="answer"/.test(tag)).length, 1, 'half a minute: nothing else is asked')
  const asked = await w.post('/desk/questions', { question: 'Wanneer lezen mensen onze brief?' }, w.wim)
  assert.equal(asked.status, 303)
  const id = (await openQuestions(w.db)).find(({ question }) => question.startsWith('Wanneer lezen'))?.id ?? 0

  assert.equal((await w.post(`/desk/questions/${id}/taking`, {}, w.joost)).status, 303)
  await w.post(`/desk/questions/${id}/taking`, {}, w.marieke)
  assert.deepEqual(
    (await openQuestions(w.db))
      .find((one) => one.id === id)
      ?.taken.map((who) => who.first_name)
      .toSorted(),
    ['Joost', 'Marieke'],
  )
  const planned = await w.post(
    '/desk/visits/plans',
    {
      customerId: String(w.sanne.id),
      met: 'Sanne de Wit',
      direction: 'out',
      on: '2099-03-01',
      at: '10:00',
      lasted: 'hour',
      questionId: String(id),
    },
    w.marieke,
  )
  assert.equal(planned.status, 303)
  const visit = new URL(planned.headers.get('location') ?? '', 'http://x').pathname
  assert.match(await (await w.get(visit, w.marieke)).text(), /Wanneer lezen mensen onze brief\?/)
  const taken = await w.db.one<{ visit_id: Id<'visits'> | null }>(
    sql`select visit_id from questions_taken where question_id = ${id} and person_id = ${w.marieke.id}`,
  )
  assert.equal(taken.visit_id, Number(visit.split('/').at(-1)))
})
