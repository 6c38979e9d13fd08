import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { planImprovement } from '../improvements/problems/improving.ts'
import { joinOwners, startTogether } from '../improvements/problems/owning.ts'
import { raise } from '../improvements/problems/raising.ts'
import { confirmTold } from '../improvements/telling/answering.ts'
import { finish } from '../improvements/telling/ending.ts'
import { tellAll } from '../improvements/telling/telling.ts'
import { makeInsight } from '../insights/statements/making.ts'
import { recordVisit } from '../insights/visits/recording-visits.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'

const w = await world()
const read = async (path: string) => await (await w.get(path, w.joost)).text()

test('from a conversation to what was observed, improved and felt; and back again, link by link', async () => {
  const visit = await w.act((tx) =>
    recordVisit(tx, w.marieke.actor, {
      customerId: w.sanne.id,
      direction: 'out',
      from: new Date(Date.now() - 7_200_000),
      until: new Date(Date.now() - 3_600_000),
      heard: 'Ik kan nergens even zitten onderweg.',
    }),
  )
  assert.doesNotMatch(await read(`/desk/visits/${visit}`), /Wat ervan kwam/)
  const { id: said } = await w.db.one<{ id: Id<'observations'> }>(
    sql`select id from observations where visit_id = ${visit} limit 1`,
  )
  const insight = await w.act((tx) =>
    makeInsight(tx, w.marieke.actor, {
      statement: 'Wie loopt wil zitten',
      type: 'need',
      pane: 'wants',
      supports: [said],
    }),
  )
  const problem = await w.act((tx) =>
    raise(tx, w.marieke.actor, {
      title: 'Ik kan nergens even zitten onderweg',
      source: { kind: 'observation', id: said },
      raisers: [{ customerId: w.sanne.id, words: 'Ik kan nergens even zitten onderweg.' }],
    }),
  )
  await w.act((tx) =>
    planImprovement(tx, w.marieke.actor, {
      id: problem,
      kind: 'product',
      structural: true,
      plan: 'Banken',
      insightId: insight,
    }),
  )

  // forth: conversation → insight and improvement
  const conversation = await read(`/desk/visits/${visit}`)
  assert.match(conversation, new RegExp(`href="/desk/insights/${insight}"`))
  assert.match(conversation, new RegExp(`href="/desk/improvements/${problem}"`))
  assert.match(await read(`/desk/insights/${insight}`), new RegExp(`href="/desk/improvements/${problem}"`))
  // back: improvement → conversation, insight → conversation
  assert.match(await read(`/desk/improvements/${problem}`), new RegExp(`href="/desk/visits/${visit}"`))
  assert.match(await read(`/desk/insights/${insight}`), new RegExp(`href="/desk/visits/${visit}"`))

  // and whether it became easier is said by who said it was not
  await w.act((tx) => joinOwners(tx, w.marieke.actor, { id: problem, departmentId: w.departments.green }))
  await w.act((tx) => startTogether(tx, w.marieke.actor, { id: problem }))
  await w.act((tx) =>
    finish(tx, w.marieke.actor, { id: problem, words: 'Er staan drie banken.', did: 'Er staan drie banken.' }),
  )
  await w.act((tx) => tellAll(tx, w.marieke.actor, { id: problem }))
  const { id: messageId } = await w.db.one<{ id: Id<'loop_messages'> }>(
    sql`select id from loop_messages where problem_id = ${problem}`,
  )
  const sanne = { kind: 'customer', id: w.sanne.id } as const
  await w.act((tx) =>
    confirmTold(tx, sanne, { messageId, answer: 'solved', ease: 'easier', words: 'Ik loop er weer heen.' }),
  )
  const ended = await read(`/desk/improvements/${problem}`)
  assert.match(ended, /Opgelost\./)
  assert.match(ended, /Het is makkelijker geworden\./)
  assert.match(ended, /Ik loop er weer heen\./)
})

test('what is not theirs to see does not show', async () => {
  const asked = await w.ask({ serviceId: w.services.benefit, ownerId: w.wim.id })
  const insight = await w.act((tx) =>
    makeInsight(tx, w.marieke.actor, { statement: 'Geld komt te laat', type: 'experience', pane: 'problems' }),
  )
  const secret = await w.act((tx) =>
    raise(tx, w.wim.actor, { title: 'Te laat', source: { kind: 'request', id: asked.id } }),
  )
  await w.act((tx) =>
    planImprovement(tx, w.wim.actor, { id: secret, kind: 'process', structural: true, plan: 'x', insightId: insight }),
  )
  assert.ok(!(await read(`/desk/insights/${insight}`)).includes(`/desk/improvements/${secret}`))
  assert.ok((await (await w.get(`/desk/insights/${insight}`, w.wim)).text()).includes(`/desk/improvements/${secret}`))
})
