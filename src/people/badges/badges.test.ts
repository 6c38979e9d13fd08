import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { visitor } from '../../platform/actor.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { personSignedIn } from '../signing-in/signing-in.ts'
import { badgeLink, badgeOf, badgeToken, personOfBadge } from './badge.ts'
import { signInByBadge } from './badge-signing-in.ts'
import { endBadge, makeBadge } from './making-badges.ts'
import { isPin } from './pin.ts'

const w = await world()
const { joost, marieke, ada } = w
const PIN = '2580'

const card = async (who = joost, pin = PIN) => {
  const id = await w.act((tx) => makeBadge(tx, who.actor, { personId: who.id, pin }))
  return badgeToken(w.db.organisation, { id })
}
const signIn = (token: string, pin: string) => w.act((tx) => signInByBadge(tx, visitor, { token, pin }))

test('a card and its PIN sign in for one shift', async () => {
  const token = await card()
  assert.equal((await personOfBadge(w.db, token))?.id, joost.id)
  const answer = await signIn(token, '25 80')
  assert.ok(typeof answer !== 'string')
  assert.equal((await personSignedIn(w.db, answer.session))?.id, joost.id)
  const { hours } = await w.db.one<{ hours: number }>(
    sql`select extract(epoch from max(expires_at) - now())::int / 3600 as hours from sessions where holder_id = ${joost.id} and expires_at < now() + interval '1 day'`,
  )
  assert.ok(hours >= 11 && hours <= 12)
})

test('the PIN stands nowhere, and the same PIN looks different on each card', async () => {
  await card(joost)
  await card(marieke)
  const rows = await w.db.many<{ pin_hash: string }>(sql`select pin_hash from badges where ended_at is null`)
  assert.equal(new Set(rows.map(({ pin_hash }) => pin_hash)).size, rows.length)
  assert.ok(rows.every(({ pin_hash }) => !pin_hash.includes(PIN)))
})

test('after five wrong PINs the card rests, also for the right one; after twenty it has ended', async () => {
  const token = await card()
  const wake = () => w.db.run(sql`update badges set locked_until = null where person_id = ${joost.id}`)
  const tries = async (count: number) => {
    const answers = []
    for (let n = 0; n < count; n++) answers.push(await signIn(token, '9999'))
    return answers
  }
  assert.deepEqual(await tries(5), ['wrong', 'wrong', 'wrong', 'wrong', 'resting'])
  assert.equal(await signIn(token, PIN), 'resting')
  for (let rests = 0; rests < 3; rests++) {
    await wake()
    await tries(5)
  }
  await wake()
  assert.equal(await signIn(token, PIN), 'wrong')
  assert.equal(await badgeOf(w.db, joost.id), undefined)
})

test('a lost card and an earlier one open nothing; nor does a made-up one', async () => {
  const first = await card()
  const second = await card()
  assert.equal(await signIn(first, PIN), 'wrong')
  await w.act((tx) => endBadge(tx, joost.actor, joost.id))
  assert.equal(await signIn(second, PIN), 'wrong')
  assert.equal(await signIn('1-1-AAAAAAAAAAAAAAAAAAAAAA', PIN), 'wrong')
  assert.equal((await w.get(`/badge/${second}`)).status, 404)
})

test('a card is made by oneself or an administrator, for who works here, with a PIN that is one', async () => {
  const make = (who: typeof joost, personId: Id<'persons'>, pin = PIN) =>
    w.act((tx) => makeBadge(tx, who.actor, { personId, pin }))
  await make(ada, joost.id)
  await assert.rejects(make(marieke, joost.id), { status: 404 })
  await assert.rejects(
    w.act((tx) => makeBadge(tx, visitor, { personId: joost.id, pin: PIN })),
    { status: 404 },
  )
  await assert.rejects(make(joost, joost.id, '1234'), { fields: { pin: 'people.pin_weak' } })
  assert.deepEqual(
    ['0000', '4321', '123', '123456789', '12a4', '2580', '1357'].map((pin) => isPin(pin)),
    [false, false, false, false, false, true, true],
  )
})

test('the page of the card: one’s own and for administrators; the code opens the PIN page', async () => {
  const token = await card()
  assert.match(await (await w.get('/desk/me/badge', joost)).text(), /<svg class="qr"/)
  assert.match(await (await w.get(`/desk/people/${joost.id}/badge`, ada)).text(), /<svg class="qr"/)
  assert.equal((await w.get(`/desk/people/${joost.id}/badge`, marieke)).status, 404)
  const badge = await badgeOf(w.db, joost.id)
  assert.ok(badge && badgeLink(w.db.organisation, badge).endsWith(`/badge/${token}`))
  assert.match(await (await w.get(`/badge/${token}`)).text(), /Dag Joost/)
  const wrong = await w.post(`/badge/${token}`, { pin: '9999' })
  assert.equal(wrong.status, 422)
  const right = await w.post(`/badge/${token}`, { pin: PIN })
  assert.equal(right.headers.get('location'), '/desk/work')
})
