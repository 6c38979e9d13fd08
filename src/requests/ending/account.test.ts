import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { type Id, NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { settingsOf } from '../../platform/settings.ts'
import { answer } from '../conversing.ts'
import { answerConsultation, consult } from '../owners/consulting.ts'
import { findRequestFor } from '../request.ts'
import { finishStep, skipStep } from '../steps/stepping.ts'
import { wholeRequest } from '../whole-request.ts'
import { accountDraft } from './account.ts'
import { noDraft, sayNo } from './saying-no.ts'

const w = await world()
const settings = await settingsOf(w.db)
const wholeOf = async (id: Id<'requests'>) => {
  const request = await findRequestFor(w.db, { kind: 'system' }, id)
  assert.ok(request)
  return await wholeRequest(w.db, request)
}
const stepsOf = (id: number) =>
  w.db.many<{ id: Id<'steps'> }>(sql`select id from steps where request_id = ${id} order by position`)

test('the account begins with what was done, by whom and why; what was passed over is no deed', async () => {
  const { id } = await w.ask()
  const [first, second] = await stepsOf(id)
  await w.act((tx) =>
    finishStep(tx, w.joost.actor, { id, stepId: first?.id ?? NO_ID, result: 'De heg is twee meter hoog' }),
  )
  await w.act((tx) => skipStep(tx, w.joost.actor, { id, stepId: second?.id ?? NO_ID, because: 'niet nodig' }))
  const consultationId = await w.act((tx) =>
    consult(tx, w.marieke.actor, { id, askedId: w.fatima.id, question: 'Mag dit?' }),
  )
  await w.act((tx) => answerConsultation(tx, w.fatima.actor, { id, consultationId, answer: 'Ja' }))

  const draft = accountDraft(await wholeOf(id), settings)
  assert.match(
    draft,
    /^Joost deed op \w+ \d+ \w+ deze stap: kijken\. De heg is twee meter hoog\. Dat was nodig, want zo weten we wat er nodig is\.$/m,
  )
  assert.match(draft, /^Marieke vroeg Fatima om mee te kijken\.$/m)
  assert.doesNotMatch(draft, /: doen\./)
})

test('with no step done it says who answered, and claims nothing when nobody did', async () => {
  const { id } = await w.ask()
  assert.equal(accountDraft(await wholeOf(id), settings), '')
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Dinsdag' }))
  assert.match(accountDraft(await wholeOf(id), settings), /^Marieke heeft u op \w+ \d+ \w+ geantwoord\.$/)
})

test('it is in the customer’s language, and names nobody of a closed service', async () => {
  const english = await w.ask({ words: 'When will the hedge be pruned? It is too high for us.', language: 'en' })
  await w.act((tx) => answer(tx, w.marieke.actor, { id: english.id, body: 'On Tuesday' }))
  assert.match(accountDraft(await wholeOf(english.id), settings), /answered you on/)
  const benefit = await w.ask({ words: 'Ik vraag bijzondere bijstand aan voor een wasmachine' })
  await w.act((tx) => answer(tx, w.wim.actor, { id: benefit.id, body: 'Dinsdag' }))
  const draft = accountDraft(await wholeOf(benefit.id), settings)
  assert.doesNotMatch(draft, /Wim/)
  assert.match(draft, /^klantmanager/)
})

test('the draft of a no counts the last day to object from today, where there is one', async () => {
  const benefit = await wholeOf((await w.ask({ words: 'Ik vraag bijzondere bijstand aan' })).id)
  const draft = noDraft(benefit, settings, '2026-03-02')
  assert.equal(draft.objection?.until, '2026-04-13')
  assert.equal(draft.objection?.counted.amount, 6)
  assert.equal(noDraft(await wholeOf((await w.ask()).id), settings).objection, undefined)
})

test('a no for who reads English offers the English words of the service, and is kept in the words that were sent', async () => {
  await w.db.transaction((tx) =>
    tx.run(sql`
      update service_versions set what_else = 'Een lening', ways_on = 'De ombudsman',
             translations = '{"what_else": {"en": "A loan"}, "ways_on": {"en": "The ombudsman"}, "objection_how": {"en": "Write a letter."}}' where service_id = ${w.services.benefit}`),
  )
  const settings = await settingsOf(w.db)
  const asked = { words: 'Ik vraag bijzondere bijstand aan voor een wasmachine' }
  const dutch = noDraft(await wholeOf((await w.ask(asked)).id), settings)
  assert.deepEqual([dutch.possible, dutch.waysOn], [['Een lening'], 'De ombudsman'])
  assert.equal(dutch.objection?.how, 'Schrijf een brief aan het college.')

  const { id } = await w.ask({ ...asked, language: 'en' })
  const draft = noDraft(await wholeOf(id), settings)
  assert.deepEqual(
    [draft.possible, draft.waysOn, draft.objection?.how],
    [['A loan'], 'The ombudsman', 'Write a letter.'],
  )
  await w.act((tx) => sayNo(tx, w.wim.actor, { id, partly: false, why: 'Because.', possible: draft.possible.join() }))
  await w.db.run(
    sql`update service_versions set translations = translations - 'what_else' where service_id = ${w.services.benefit}`,
  )
  assert.deepEqual(noDraft(await wholeOf(id), settings).possible, [], 'never in another language')
  const no = (await wholeOf(id)).no
  assert.deepEqual([no?.possible, no?.ways_on, no?.objection_how], ['A loan', 'The ombudsman', 'Write a letter.'])
})
