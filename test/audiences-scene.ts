import { randomUUID } from 'node:crypto'
import { addCannedText } from '../src/answers/canned-text.ts'
import { publishAnswer } from '../src/answers/publishing.ts'
import { actFor } from '../src/customers/representing.ts'
import { pledge } from '../src/improvements/pledges/pledging.ts'
import { planImprovement } from '../src/improvements/problems/improving.ts'
import { joinOwners } from '../src/improvements/problems/owning.ts'
import { raise } from '../src/improvements/problems/raising.ts'
import { finish } from '../src/improvements/telling/ending.ts'
import { addDays } from '../src/lib/days.ts'
import { dayOf } from '../src/lib/time.ts'
import type { Actor } from '../src/platform/actor.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { storeFile } from '../src/platform/files/files.ts'
import { addFiles } from '../src/requests/adding-files.ts'
import { answer, say } from '../src/requests/conversing.ts'
import { inviteFollower } from '../src/requests/following.ts'
import { followingToken } from '../src/requests/links.ts'
import { consult } from '../src/requests/owners/consulting.ts'
import { deliberate } from '../src/requests/owners/deliberating.ts'
import { proposeNewDate } from '../src/requests/promises/promise-moving.ts'
import { promiseSomething } from '../src/requests/promises/promising.ts'
import { addStep } from '../src/requests/steps/stepping.ts'
import { customersWorldScene } from './insights-scene.ts'
import { meetingNames } from './meeting-scene.ts'
import type { Colleague, World } from './world.ts'

/** Words that stand in everything somebody wrote on one request, and nowhere else. */
export interface Scene {
  marks: string[]
  code: string
  id: Id<'requests'>
  token: string
  followerToken: string
  customer: Id<'customers'>
  owner: Colleague
  /** What the parameters of addresses are called, by the word before them. */
  names: Record<string, string | number>
}

const DAY_MS = 86_400_000

/** A request with one of everything on it, of a customer of its own. */
export async function openScene(
  w: World,
  given: { owner: Colleague; service: Id<'services'>; adviser: Colleague },
): Promise<Scene> {
  const { owner, adviser } = given
  const marks = [`merk${randomUUID().slice(0, 8)}`, `teken${randomUUID().slice(0, 8)}`]
  const words = marks.join(' ')
  const customer = await w.act(async (tx) => {
    const { id } = await tx.one<{ id: Id<'customers'> }>(
      sql`insert into customers (name) values ('Nelleke Vos') returning id`,
    )
    await tx.run(
      sql`insert into contact_ways (customer_id, kind, value, normalised) values (${id}, 'mail', ${`${marks[0]}@example.org`}, ${`${marks[0]}@example.org`})`,
    )
    return id
  })
  const asked = await w.ask({
    words,
    customerId: customer,
    serviceId: given.service,
    ownerId: owner.id,
    expectation: words,
  })
  const { id } = asked
  const asker: Actor = { kind: 'customer', id: customer, requestId: id, seesClosed: true, proven: true }
  const day = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

  return await w.act(async (tx) => {
    await say(tx, asker, { id, body: words })
    await answer(tx, owner.actor, { id, body: words, asks: true })
    const step = await addStep(tx, owner.actor, { id, name: words, because: words })
    const consultation = await consult(tx, owner.actor, { id, askedId: adviser.id, question: words })
    const deliberation = await deliberate(tx, owner.actor, { id, topic: words, until: day(3), body: words })
    const promise = await promiseSomething(tx, owner.actor, { id, text: words, dueOn: day(5) })
    await proposeNewDate(tx, owner.actor, { id, promiseId: promise, dueOn: day(9), reason: words })
    const [file = 0] = await addFiles(tx, owner.actor, w.server.files, {
      id,
      files: [new File([words], `${words}.txt`)],
    })
    const [inside = 0] = await addFiles(tx, owner.actor, w.server.files, {
      id,
      files: [new File([words], `${words}-2.txt`)],
      audience: 'staff',
    })
    const follower = await inviteFollower(tx, asker, {
      id,
      name: 'Volger',
      mail: `${marks[1]}@example.org`,
      mayWrite: false,
    })
    const acting = await actFor(tx, owner.actor, {
      customerId: customer,
      representativeId: w.otto.id,
      relation: 'buurman',
    })
    const handover = (
      await tx.one<{ id: Id<'handovers'> }>(sql`
      insert into handovers (request_id, from_id, to_id, reason) values (${id}, ${adviser.id}, ${owner.id}, ${words}) returning id`)
    ).id
    const taking = (
      await tx.one<{ id: Id<'takings'> }>(
        sql`insert into takings (request_id, from_id, by_id) values (${id}, ${owner.id}, ${adviser.id}) returning id`,
      )
    ).id
    const thanks = (
      await tx.one<{ id: Id<'thanks'> }>(
        sql`insert into thanks (request_id, words) values (${id}, ${words}) returning id`,
      )
    ).id
    await tx.run(sql`insert into thanks_received (thanks_id, person_id) values (${thanks}, ${owner.id})`)
    const held = (
      await tx.one<{ id: Id<'held'> }>(sql`
        insert into held (batch, person_id, deed, subject_kind, subject_id, ids, fields, form, due_at, returned_at)
        values (${randomUUID()}, ${owner.id}, 'answer', 'request', ${id}, ${JSON.stringify({ id })}::jsonb,
                ${JSON.stringify({ body: words })}::jsonb, ${`/desk/requests/${id}#answer`}, now(), now()) returning id`)
    ).id
    const undelivered = (
      await tx.one<{ id: Id<'mails'> }>(sql`
      insert into mails (cause, to_address, subject, text_body, html_body, message_id, subject_kind, subject_id, failed_at, failure)
      values (${`undelivered:${id}`}, ${`${id}@undelivered.example`}, 'Dag', 'Dag', 'Dag', ${`<${id}@undelivered>`}, 'request', ${id}, now(), 'refused')
      returning id`)
    ).id
    const way = (
      await tx.one<{ id: Id<'contact_ways'> }>(sql`select id from contact_ways where customer_id = ${customer}`)
    ).id
    const face = (await storeFile(tx, w.server.files, new File([words], 'gezicht.txt'))).id
    await tx.run(sql`update customers set face_id = ${face} where id = ${customer}`)
    const hold = (
      await tx.one<{ id: Id<'holds'> }>(
        sql`insert into holds (request_id, because, ended_at) values (${id}, ${words}, now()) returning id`,
      )
    ).id
    const raised = await raiseProblem(tx, { owner, id, customer, words })
    const followerToken = followingToken(w.db.organisation, { id: follower, request_id: id })
    const around = await customersWorldScene(tx, { owner, customer, words })
    await tx.run(sql`update sketches set drawing_id = ${face} where id = ${around['sketches/:id']}`)
    return {
      marks,
      code: asked.code,
      id,
      token: asked.token,
      followerToken,
      customer,
      owner,
      names: {
        ...(await everydayNames(tx, w)),
        ...around,
        'track/:token': asked.token,
        'requests/:id': id,
        'steps/:step': step,
        'consultations/:consultation': consultation,
        'deliberations/:deliberation': deliberation,
        'handovers/:handover': handover,
        'promises/:promise': promise,
        'mails/:mail': undelivered,
        'takings/:taking': taking,
        'thanks/:thanks': thanks,
        'held/:id': held,
        'files/:file': file,
        'inside/:file': inside,
        'followers/:follower': follower,
        ...raised,
        'desk/customers/:id': customer,
        'joining/:other': w.otto.id,
        'acting/:id': acting,
        'ways/:id': way,
        'holds/:id': hold,
        'faces/customers/:id': customer,
        'customers/:file': face,
        'table/:request': id,
        'live/:request': id,
        'reach/:id': 0,
        'log/:kind': 'request',
        'log/:id': id,
        'table/:step': 1,
      },
    }
  })
}

/** The request as a customer problem that is being told, with a plan. */
async function raiseProblem(
  tx: Parameters<Parameters<World['act']>[0]>[0],
  given: { owner: Colleague; id: Id<'requests'>; customer: Id<'customers'>; words: string },
): Promise<Record<string, string | number>> {
  const { owner, id, customer, words } = given
  const problem = await raise(tx, owner.actor, {
    title: words,
    source: { kind: 'request', id },
    raisers: [{ customerId: customer, words, requestId: id }],
  })
  const { department_id: department } = await tx.one<{ department_id: Id<'departments'> }>(
    sql`select department_id from memberships where person_id = ${owner.id} limit 1`,
  )
  await joinOwners(tx, owner.actor, { id: problem, departmentId: department })
  const plan = await planImprovement(tx, owner.actor, { id: problem, kind: 'process', structural: true, plan: words })
  await finish(tx, owner.actor, { id: problem, words, did: words })
  const intention = await pledge(tx, owner.actor, {
    kind: 'free',
    words,
    forWhom: words,
    willNotice: words,
    dueOn: addDays(dayOf(new Date(), 'Europe/Amsterdam'), 9),
  })
  const { id: message } = await tx.one<{ id: Id<'loop_messages'> }>(
    sql`select id from loop_messages where problem_id = ${problem}`,
  )
  return {
    'improvements/:id': problem,
    'owners/:department': department,
    'plans/:plan': plan,
    'messages/:message': message,
    'told/:message': message,
    'told/:token': 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'me-too/:problem': problem,
    'pledges/:id': intention,
    'pledged/:token': 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'signals/:kind': 'request',
    'request/:id': id,
    'signals/:id': id,
  }
}

/** Names of things that belong to no request: everybody who works here may open them, or nobody but administrators. */
async function everydayNames(
  tx: Parameters<Parameters<World['act']>[0]>[0],
  w: World,
): Promise<Record<string, string | number>> {
  const mail = `${randomUUID()}@zonnedam.example`
  const person = await tx.one<{ id: Id<'persons'> }>(sql`
    insert into persons (name, first_name, role, mail, takes_questions) values ('Tijdelijke Kracht', 'Tijdelijke', 'invaller', ${mail}, false) returning id`)
  const department = await tx.one<{ id: Id<'departments'> }>(
    sql`insert into departments (name) values (${`Afdeling ${mail}`}) returning id`,
  )
  const published = await publishAnswer(tx, w.ada.actor, { question: `Wat is ${mail}?`, body: 'Een adres.' })
  const text = await addCannedText(tx, w.ada.actor, { shortcut: mail.slice(0, 13), title: 'Groet', body: 'Dag.' })
  const { id: kept } = await tx.one<{ id: Id<'mails'> }>(sql`
    insert into mails (cause, to_address, subject, text_body, html_body, message_id) values (${mail}, ${mail}, 'Dag', 'Dag', 'Dag', ${mail}) returning id`)
  return {
    ...(await meetingNames(tx, w)),
    'services/:slug': 'heg-snoeien',
    'desk/services/:id': w.services.hedge,
    'people/:id': person.id,
    'departments/:id': department.id,
    'desk/answers/:id': published.id,
    'answers/:slug': published.slug,
    'texts/:id': text,
    'mails/:id': kept,
    'persons/:id': person.id,
    'persons/:file': 1,
    'organisation/:file': 1,
    'theme/:revision': 1,
    'sign-in/:token': 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'screen/:token': 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'screens/:id': 1,
    'screen/steps/:id': 1,
    'badge/:token': 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'invitation/:token': 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  }
}
