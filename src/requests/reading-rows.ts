import { type ContactWay, type CustomerRow, customerColumns } from '../customers/customer.ts'
import { allOf } from '../lib/all-of.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf } from '../platform/events/events.ts'
import { findServiceVersion } from '../services/service.ts'
import type { Message } from './conversing.ts'
import { entryColumns, type PromiseEntry, type PromiseRow, promiseColumns } from './promises/promise.ts'
import { subjectOf } from './request.ts'
import type * as rows from './request-rows.ts'
import { type Step, stepColumns } from './step.ts'

/** What hangs on a request, as it was read. */
export type RequestRows = Awaited<ReturnType<typeof rowsOf>>

/** Reads what hangs on a request, in one round trip. Says nothing about who may see it: `wholeRequest` asks for the request itself. */
export async function rowsOf(db: Db, id: Id<'requests'>) {
  return await db.together(async (db) => {
    const [asked, said, done, promised, ended, events] = await Promise.all([
      askedOn(db, id),
      saidOn(db, id),
      doneOn(db, id),
      promisedOn(db, id),
      endedOn(db, id),
      eventsOf(db, subjectOf({ id })),
    ])
    return { ...asked, ...said, ...done, ...promised, ...ended, events }
  })
}

/** Who asked, what for, and under which service. Expectations are the newest first. */
function askedOn(db: Db, id: number) {
  const parties = sql`select unnest(array[customer_id, asker_id]) from requests where id = ${id}`
  return allOf({
    customers: db.many<CustomerRow>(sql`select ${customerColumns} from customers c where c.id in (${parties})`),
    ways: db.many<ContactWay>(sql`
      select id, customer_id, kind, value, normalised, preferred, confirmed_at, undeliverable_at
        from contact_ways where customer_id in (${parties}) order by preferred desc, id`),
    service: findServiceVersion(db, sql`(select service_version_id from requests where id = ${id})`),
    expectations: db.many<rows.Expectation>(sql`
      select id, words, wanted_by, said_at from expectations where request_id = ${id} order by id desc`),
    filings: db.many<rows.Filing>(sql`
      select f.id, f.because, f.filed_by, f.filed_at, v.name, v.translations -> 'name' as name_in, was.name as was_name,
             was.translations -> 'name' as was_name_in
        from filings f join service_versions v on v.id = f.version_id left join service_versions was on was.id = f.was_version_id
       where f.request_id = ${id} order by f.id`),
  })
}

/** What was written, added and talked over, and by whom. */
function saidOn(db: Db, id: number) {
  return allOf({
    messages: db.many<Message>(sql`
      select id, request_id, author_kind, person_id, customer_id, follower_id, deliberation_id, channel, body, happened_at, recorded_at
        from messages where request_id = ${id} or (deliberation_id is null and request_id in (${joinedWith(id)}))
       order by happened_at, id`),
    joined: db.many<rows.Joined>(sql`
      select id, code, words, channel, asker_id, happened_on, opened_by, proven_at
        from requests where merged_into_id = ${id} order by id`),
    followers: db.many<rows.Follower>(sql`
      select id, name, may_write, added_at, revoked_at from followers where request_id = ${id} order by id`),
    deliberations: db.many<rows.Deliberation>(sql`
      select id, person_id, topic, until_day, withheld_because, started_at, ended_at
        from deliberations where request_id = ${id} order by id`),
    consultations: db.many<rows.Consultation>(sql`
      select id, asked_by, asked_id, question, asked_at, answer, answered_at
        from consultations where request_id = ${id} order by id`),
    files: db.many<rows.RequestFile>(sql`
      select r.file_id, r.request_id, r.message_id, f.name, f.content_type, f.size, r.audience, r.added_by, r.withdrawn_because
        from request_files r join files f on f.id = r.file_id
       where r.request_id = ${id} or r.request_id in (${joinedWith(id)}) order by r.file_id`),
    needs: db.many<rows.SaidWords>(sql`select id, words, said_at from needs where request_id = ${id} order by id`),
    thanks: db.many<rows.SaidWords>(
      sql`select id, words, said_at from thanks where request_id = ${id} and words <> '' order by id`,
    ),
    walls: db.many<rows.Wall>(
      sql`select id, by_kind, sentence, said_at from walls where request_id = ${id} and sentence <> '' order by id`,
    ),
  })
}

/** The questions that were joined with this one: what was said there is read here. */
const joinedWith = (id: number) => sql`select j.id from requests j where j.merged_into_id = ${id}`

/** Who had it and what they did. `joint` are the departments that solve it together. */
function doneOn(db: Db, id: number) {
  return allOf({
    steps: db.many<Step>(sql`select ${stepColumns} from steps s where s.request_id = ${id} order by s.position, s.id`),
    handovers: db.many<rows.Handover>(sql`
      select id, from_id, to_id, reason, handed_over_at, read_at from handovers where request_id = ${id} order by id`),
    takings: db.many<rows.Taking>(sql`
      select id, from_id, by_id, taken_at from takings where request_id = ${id} order by id`),
    joint: db.many<{ department_id: Id<'departments'> }>(sql`
      select department_id from joint_departments where request_id = ${id} order by department_id`),
    routings: db.many<rows.Routing>(sql`
      select person_id, specialist_id, reasons, sure, decided_at from routings where request_id = ${id} order by id desc limit 1`),
    departments: db.many<{ id: Id<'departments'>; name: string }>(sql`select id, name from departments`),
  })
}

function promisedOn(db: Db, id: number) {
  return allOf({
    promises: db.many<PromiseRow>(sql`
      select ${promiseColumns} from promises p where p.request_id = ${id} order by p.id`),
    entries: db.many<PromiseEntry>(sql`
      select ${entryColumns} from promise_entries e join promises p on p.id = e.promise_id where p.request_id = ${id} order by e.id`),
  })
}

/** How it ended, each time; closures, noes and verdicts are the newest first. */
function endedOn(db: Db, id: number) {
  return allOf({
    closures: db.many<rows.Closure>(sql`
      select id, closed_by, outcome, account, next_step, cost, no_answer, sent_on, closed_at, reopened_at
        from closures where request_id = ${id} order by id desc`),
    noes: db.many<rows.No>(sql`
      select closure_id, why, possible, look_again_id, objection_how, objection_until, objection_counted, ways_on
        from noes where request_id = ${id} order by closure_id desc`),
    verdicts: db.many<rows.Verdict>(sql`
      select id, closure_id, helped, expectation, words, given_at from verdicts where request_id = ${id} order by id desc`),
    reopenings: db.many<rows.Reopening>(sql`
      select id, closure_id, reason, by_kind, owner_id, because, reopened_at
        from reopenings where request_id = ${id} order by id`),
  })
}
