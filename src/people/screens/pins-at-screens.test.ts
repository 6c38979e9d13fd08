import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../../test/pages.ts'
import { world } from '../../../test/world.ts'
import { visitor } from '../../platform/actor.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { badgeOf, badgeToken } from '../badges/badge.ts'
import { signInByBadge } from '../badges/badge-signing-in.ts'
import { makeBadge } from '../badges/making-badges.ts'
import { hangScreen } from './hanging.ts'
import { openScreenAgain, personAtScreen } from './pins-at-screens.ts'

const w = await world()
const { joost, marieke, ada } = w
const PIN = '2580'

const hang = async (departmentId?: Id<'departments'>) => ({
  id: await w.act((tx) => hangScreen(tx, ada.actor, { name: 'Loods', departmentId })),
  department_id: departmentId ?? null,
})
const at = (screen: Awaited<ReturnType<typeof hang>>) => (personId: Id<'persons'>, pin: string) =>
  w.act((tx) => personAtScreen(tx, visitor, { screen, personId, pin }))
const giveCards = async () => {
  for (const who of [joost, marieke, w.fatima])
    await w.act((tx) => makeBadge(tx, who.actor, { personId: who.id, pin: PIN }))
}

test('somebody says with their own PIN who they are, where they can be chosen', async () => {
  await giveCards()
  const by = at(await hang(w.departments.green))
  assert.deepEqual(await by(joost.id, PIN), { personId: joost.id })
  assert.equal(await by(joost.id, '8520'), 'wrong')
  assert.equal(await by(w.wim.id, PIN), 'wrong', 'he has no card')
  assert.equal(await by(w.fatima.id, PIN), 'wrong', 'she has one, and works elsewhere')
})

test('wrong PINs at a screen end nobody’s card: the screen rests, and the one beside it goes on', async () => {
  await giveCards()
  const [here, there] = [at(await hang()), at(await hang())]
  for (const answer of ['wrong', 'wrong', 'wrong', 'wrong', 'screen_rests'])
    assert.equal(await here(joost.id, '9999'), answer)
  assert.equal(await here(joost.id, PIN), 'screen_rests')
  assert.equal(await here(marieke.id, PIN), 'screen_rests')
  assert.deepEqual(await there(joost.id, PIN), { personId: joost.id })
  const badge = await badgeOf(w.db, joost.id)
  assert.ok(badge)
  const signed = await w.act((tx) =>
    signInByBadge(tx, visitor, { token: badgeToken(w.db.organisation, badge), pin: PIN }),
  )
  assert.ok(typeof signed !== 'string', 'the card itself opens')
})

test('a right PIN in between is no way around it: after thirty wrong in a day an administrator looks first', async () => {
  await giveCards()
  const screen = await hang()
  const by = at(screen)
  const answers: unknown[] = []
  for (let wrong = 0; wrong < 30; wrong++) {
    if (wrong % 4 === 0) assert.deepEqual(await by(marieke.id, PIN), { personId: marieke.id })
    answers.push(await by(joost.id, '9999'))
  }
  assert.deepEqual([...new Set(answers.slice(0, -1))], ['wrong'])
  assert.equal(answers.at(-1), 'screen_shut')
  assert.equal(await by(marieke.id, PIN), 'screen_shut')

  assert.match(
    textOf(await (await w.get('/desk/screens', ada)).text()),
    /Dicht sinds vandaag .*dertig verkeerde pincodes/,
  )
  assert.match(textOf(await (await w.get('/desk', ada)).text()), /Een scherm aan de muur is dicht gegaan/)
  await assert.rejects(
    w.act((tx) => openScreenAgain(tx, marieke.actor, screen.id)),
    { status: 404 },
  )
  assert.equal((await w.post(`/desk/screens/${screen.id}/opening`, {}, ada)).status, 303)
  assert.deepEqual(await by(marieke.id, PIN), { personId: marieke.id })
  const told = await w.db.many<{ type: string }>(
    sql`select type from events where subject_kind = 'screen' and subject_id = ${screen.id} order by id`,
  )
  assert.deepEqual(
    told.map(({ type }) => type),
    ['screen.hung', 'screen.shut', 'screen.opened_again'],
  )
})

test('what was mistyped yesterday does not count today', async () => {
  await giveCards()
  const screen = await hang()
  const by = at(screen)
  await w.db.run(
    sql`update shared_screens set wrong_today = 29, wrong_from = now() - interval '25 hours' where id = ${screen.id}`,
  )
  assert.equal(await by(joost.id, '9999'), 'wrong')
  assert.deepEqual(await by(joost.id, PIN), { personId: joost.id })
})
