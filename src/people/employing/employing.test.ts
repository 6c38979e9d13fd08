import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atOnce } from '../../../test/at-once.ts'
import { world } from '../../../test/world.ts'
import { visitor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { handOver } from '../../requests/owners/handing-over.ts'
import { requestTies } from '../../requests/ties.ts'
import { serviceTies } from '../../services/ties.ts'
import { goAway } from '../absence/standing-in.ts'
import { findPerson } from '../person.ts'
import { findProfile } from '../profile/profile.ts'
import { personSignedIn } from '../signing-in/signing-in.ts'
import { addPerson, changePerson, type Employed } from './employing.ts'
import { accept, findInvited, invite } from './inviting.ts'
import { leave } from './leaving.ts'

const w = await world()
const { marieke, joost, fatima, wim, ada, departments } = w
const ties = [serviceTies, requestTies]

const newcomer: Employed = {
  name: 'Noor van Dijk',
  firstName: '',
  role: 'stagiair',
  mail: '',
  expertise: 'bomen',
  departmentIds: [departments.green],
  takesQuestions: true,
  administrator: false,
}
const refusal = (key: string) => ({ name: 'Refusal', key })
const typesOf = async (id: number) =>
  (
    await w.db.many<{ type: string }>(
      sql`select type from events where subject_kind = 'person' and subject_id = ${id} order by id`,
    )
  ).map(({ type }) => type)
const linkTo = async (mail: string) =>
  /\/invitation\/([\w-]+)/.exec(
    (
      await w.db.one<{ text_body: string }>(
        sql`select text_body from mails where to_address = ${mail} order by id desc limit 1`,
      )
    ).text_body,
  )?.[1] ?? ''

test('an administrator adds somebody; others cannot, and it does not seem to be there', async () => {
  const id = await w.act((tx) => addPerson(tx, ada.actor, newcomer))
  const profile = await findProfile(w.db, id)
  assert.equal(profile?.person.first_name, 'Noor')
  assert.equal(profile?.chosen, 'first_name')
  assert.deepEqual(
    profile?.departments.map((one) => one.id),
    [departments.green],
  )
  assert.deepEqual(await typesOf(id), ['person.added'])
  await assert.rejects(
    w.act((tx) => addPerson(tx, marieke.actor, newcomer)),
    refusal('platform.not_found'),
  )
})

test('two people do not share a mail address, whatever its case, and it must be one', async () => {
  await assert.rejects(
    w.act((tx) => addPerson(tx, ada.actor, { ...newcomer, mail: 'MARIEKE@zonnedam.example' })),
    {
      fields: { mail: 'people.mail_taken' },
    },
  )
  await assert.rejects(
    w.act((tx) => addPerson(tx, ada.actor, { ...newcomer, mail: 'geen adres' })),
    {
      fields: { mail: 'people.mail_unreadable' },
    },
  )
})

test('two who get one mail address at the same moment: the second administrator reads so', async () => {
  const taken = { fields: { mail: 'people.mail_taken' } }
  const add = (mail: string) => (tx: Tx) => addPerson(tx, ada.actor, { ...newcomer, mail })
  await assert.rejects(atOnce(w, add('samen@zonnedam.example'), add('samen@zonnedam.example')), taken)

  const change = (id: Id<'persons'>) => (tx: Tx) =>
    changePerson(tx, ada.actor, { ...newcomer, mail: 'een@zonnedam.example', id, revision: 1 })
  const [one, other] = [await w.act(add('')), await w.act(add(''))]
  await assert.rejects(atOnce(w, change(one), change(other)), taken)
})

test('a change is refused when somebody else was first, and nothing of theirs is overwritten', async () => {
  const before = await findProfile(w.db, joost.id)
  const given = {
    ...newcomer,
    name: 'Joost Bakker',
    mail: 'joost@zonnedam.example',
    id: joost.id,
    revision: before?.revision ?? 0,
  }
  await w.act((tx) => changePerson(tx, ada.actor, { ...given, role: 'boomkenner' }))
  await assert.rejects(
    w.act((tx) => changePerson(tx, ada.actor, { ...given, role: 'iets anders' })),
    refusal('people.changed_meanwhile'),
  )
  assert.equal((await findPerson(w.db, joost.id))?.role, 'boomkenner')
})

test('the last administrator stays one, and does not leave', async () => {
  const before = await findProfile(w.db, ada.id)
  const given = { ...newcomer, name: 'Ada Visser', id: ada.id, revision: before?.revision ?? 0, administrator: false }
  await assert.rejects(
    w.act((tx) => changePerson(tx, ada.actor, given)),
    refusal('people.last_administrator'),
  )
  await assert.rejects(
    w.act((tx) => leave(tx, ada.actor, { personId: ada.id, successorId: joost.id }, ties)),
    refusal('people.last_administrator'),
  )
})

test('an invitation is accepted once, with a press; opening it changes nothing', async () => {
  const id = await w.act((tx) => addPerson(tx, ada.actor, { ...newcomer, mail: 'noor@zonnedam.example' }))
  await w.act((tx) => invite(tx, ada.actor, id))
  const token = await linkTo('noor@zonnedam.example')
  assert.equal((await findInvited(w.db, token))?.id, id)
  const opened = await w.get(`/invitation/${token}`)
  assert.match(await opened.text(), /Dag Noor/)
  const accepted = await w.post(`/invitation/${token}`, {})
  assert.equal(accepted.headers.get('location'), '/desk/me?new')
  const session = /desk=([^;]+)/.exec(accepted.headers.get('set-cookie') ?? '')?.[1]
  const noor = await personSignedIn(w.db, session)
  assert.equal(noor?.id, id)
  const asNoor = { ...ada, cookie: `desk=${session}` }
  const welcome = await (await w.get('/desk/me?new', asNoor)).text()
  const later = await (await w.get('/desk/me', asNoor)).text()
  assert.match(welcome, /Welkom, Noor[\s\S]*Naar Vandaag[\s\S]*id="photo"[\s\S]*id="away"/)
  assert.match(later, /id="away"[\s\S]*id="photo"/)
  assert.doesNotMatch(later, /Welkom, Noor/)
  assert.deepEqual(await typesOf(id), ['person.added', 'person.invited', 'person.joined'])
  assert.equal((await w.post(`/invitation/${token}`, {})).status, 404)
  assert.equal((await findProfile(w.db, id))?.invited_at, null)
})

test('a second invitation replaces the first; without an address there is none', async () => {
  const id = await w.act((tx) => addPerson(tx, ada.actor, { ...newcomer, mail: 'kim@zonnedam.example' }))
  await w.act((tx) => invite(tx, ada.actor, id))
  const first = await linkTo('kim@zonnedam.example')
  await w.act((tx) => invite(tx, ada.actor, id))
  assert.equal(await w.act((tx) => accept(tx, visitor, { token: first, language: 'nl' })), undefined)
  const nameless = await w.act((tx) => addPerson(tx, ada.actor, newcomer))
  await assert.rejects(
    w.act((tx) => invite(tx, ada.actor, nameless)),
    refusal('people.invite_needs_mail'),
  )
  await assert.rejects(
    w.act((tx) => invite(tx, marieke.actor, id)),
    refusal('platform.not_found'),
  )
})

test('nobody leaves with open requests behind them: a successor takes over, and the customer sees it', async () => {
  const mine = await w.ask({ ownerId: marieke.id })
  const closedService = await w.ask({ ownerId: marieke.id, serviceId: w.services.benefit })
  const others = await w.ask({ ownerId: fatima.id })
  await assert.rejects(
    w.act((tx) => leave(tx, ada.actor, { personId: marieke.id }, ties)),
    refusal('people.needs_successor'),
  )
  await assert.rejects(
    w.act((tx) => leave(tx, ada.actor, { personId: marieke.id, successorId: marieke.id }, ties)),
    refusal('people.needs_successor'),
  )
  await assert.rejects(
    w.act((tx) => leave(tx, joost.actor, { personId: marieke.id, successorId: joost.id }, ties)),
    refusal('platform.not_found'),
  )

  await w.act((tx) => leave(tx, ada.actor, { personId: marieke.id, successorId: joost.id }, ties))
  const owners = await w.db.many<{ id: number; owner_id: Id<'persons'> }>(
    sql`select id, owner_id from requests order by id`,
  )
  assert.deepEqual(owners, [
    { id: mine.id, owner_id: joost.id },
    { id: closedService.id, owner_id: joost.id },
    { id: others.id, owner_id: fatima.id },
  ])
  const told = await w.db.many(
    sql`select 1 as one from events where type = 'request.handed_over' and audience = 'customer'`,
  )
  assert.equal(told.length, 2)
  const left = await findPerson(w.db, marieke.id)
  assert.ok(left?.left_at)
  assert.equal(left?.mail, null)
  assert.equal(left?.name, 'Marieke Jansen')
  assert.equal((await w.get('/desk/me', marieke)).status, 303)
  assert.equal((await w.get(`/desk/people/${marieke.id}`, ada)).status, 404)
})

test('whoever counted on somebody who leaves gets the successor', async () => {
  await w.act((tx) =>
    tx.run(
      sql`insert into absences (person_id, stand_in_id, away_from, away_until) values (${fatima.id}, ${wim.id}, now(), now() + interval '2 days')`,
    ),
  )
  await w.act((tx) => leave(tx, ada.actor, { personId: wim.id, successorId: joost.id }, ties))
  assert.equal((await findPerson(w.db, fatima.id))?.acting_id, joost.id)
})

test('pages to change people are for administrators; everybody sees their colleagues', async () => {
  for (const path of ['/desk/people/new', `/desk/people/${joost.id}/change`, `/desk/people/${joost.id}/leaving`]) {
    assert.equal((await w.get(path, ada)).status, 200, path)
    assert.equal((await w.get(path, fatima)).status, 404, path)
    assert.equal((await w.get(path)).status, 303, path)
  }
  assert.equal((await w.get('/desk/people', fatima)).status, 200)
  const page = await (await w.get(`/desk/people/${joost.id}`, fatima)).text()
  assert.match(page, /Joost Bakker/)
  assert.doesNotMatch(page, /Verberg|Wijzigen/)
})

test('who leads, since when somebody works here and what they were before is kept, and stands where it helps', async () => {
  const id = await w.act((tx) => addPerson(tx, ada.actor, { ...newcomer, mail: 'yara@zonnedam.example' }))
  const change = async (given: Record<string, string>) => {
    const { revision } = (await findProfile(w.db, id)) ?? { revision: 0 }
    const form = {
      name: 'Yara Peeters',
      mail: 'yara@zonnedam.example',
      revision: String(revision),
      takes_questions: 'yes',
    }
    assert.equal((await w.post(`/desk/people/${id}/changes`, { ...form, ...given }, ada)).status, 303)
  }
  const since = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10)
  await change({ department_ids: String(departments.green), expertise: 'bomen', employed_since: since })
  await change({ lead_ids: String(departments.passports), expertise: 'paspoorten', employed_since: since })

  const spells = await w.db.many(sql`
    select department_id, leads, until is not null as over from former_memberships where person_id = ${id}`)
  assert.deepEqual(spells, [{ department_id: departments.green, leads: false, over: true }])
  assert.deepEqual(
    await w.db.many(
      sql`select department_id, leads, since is not null as known from memberships where person_id = ${id}`,
    ),
    [{ department_id: departments.passports, leads: true, known: true }],
  )
  assert.deepEqual(
    await w.db.many(sql`select words, since is not null as known from former_expertise where person_id = ${id}`),
    [{ words: 'bomen', known: true }],
  )
  const acts = await w.db.one(sql`select teams, staff from who_acts where person_id = ${id}`)
  assert.deepEqual(acts, { teams: [departments.passports], staff: 'management' })

  assert.match(await (await w.get(`/desk/people/${id}`, fatima)).text(), /werkt hier sinds[\s\S]*tot [^<]* bij Groen/)
  assert.match(await (await w.get(`/desk/people/${id}/change`, ada)).text(), /name="lead_ids"[^>]*checked/)
  const newcomers = await (await w.get('/desk/newcomers', fatima)).text()
  assert.match(
    newcomers,
    /<select[^>]*id="newcomer"[^>]*>\s*<option[^>]*>Yara Peeters \(sinds /,
    'who is new comes first',
  )
})

test('a refused form comes back with everything typed, and the error beside the field', async () => {
  const answer = await w.post(
    '/desk/people',
    { name: 'Iemand', mail: 'geen adres', expertise: 'paden', takes_questions: 'yes' },
    ada,
  )
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /value="Iemand"/)
  assert.match(page, /paden/)
  assert.match(page, /Dit is geen mailadres/)
})

test('a page for colleagues asks to sign in and remembers where one was going', async () => {
  const answer = await w.get('/desk/people?department=2')
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/sign-in?to=%2Fdesk%2Fpeople%3Fdepartment%3D2')
})

test('who never came in gets no question, by no road, and is nobody’s stand-in; who comes in once, does', async () => {
  const given = { ...newcomer, name: 'Roos Bij', mail: 'roos@zonnedam.example', expertise: 'bijen imker honing' }
  const id = await w.act((tx) => addPerson(tx, ada.actor, given))
  const ask = () => w.ask({ words: 'Mag ik als imker bijen houden voor honing?' })
  const asked = await ask()
  assert.notEqual(asked.owner_id, id)
  await assert.rejects(
    w.act((tx) => handOver(tx, ada.actor, { id: asked.id, toId: id, reason: 'Roos weet alles van bijen.' })),
    refusal('requests.person_awaited'),
  )
  const many = { 'ids[]': String(asked.id), to_id: String(id), reason: 'Bijen.' }
  assert.equal((await w.post('/desk/requests/handovers', many, ada)).status, 422)
  const until = new Date(Date.now() + 86_400_000)
  await assert.rejects(
    w.act((tx) => goAway(tx, ada.actor, { personId: ada.id, standInId: id, until })),
    refusal('people.stand_in_awaited'),
  )
  assert.doesNotMatch(
    await (await w.get(`/desk/requests/${asked.id}`, ada)).text(),
    new RegExp(`value="${id}"[^>]*>Roos Bij`),
  )

  await w.act((tx) => invite(tx, ada.actor, id))
  const token = await linkTo('roos@zonnedam.example')
  assert.ok(await w.act((tx) => accept(tx, visitor, { token, language: 'nl' })))
  assert.equal((await ask()).owner_id, id)
})
