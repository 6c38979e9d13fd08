import { type ContactWay, type CustomerRow, customerColumns, wayColumns } from '../customers/customer.ts'
import { allOf } from '../lib/all-of.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf } from '../platform/events/events.ts'
import { findServiceVersion } from '../services/service.ts'
import { type Message, messageColumns } from './conversing.ts'
import { entryColumns, type PromiseEntry, type PromiseRow, promiseColumns } from './promises/promise.ts'
import { subjectOf } from './request.ts'
import * as rows from './request-rows.ts'
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
      select ${wayColumns} from contact_ways w where w.customer_id in (${parties}) order by w.preferred desc, w.id`),
    service: findServiceVersion(db, sql`(select service_version_id from requests where id = ${id})`),
    expectations: db.many<rows.Expectation>(sql`
      select ${rows.expectation} from expectations e where e.request_id = ${id} order by e.id desc`),
    filings: db.many<rows.Filing>(sql`
      select ${rows.filing}
        from filings f join service_versions v on v.id = f.version_id left join service_versions was on was.id = f.was_version_id
       where f.request_id = ${id} order by f.id`),
  })
}

/** What was written, added and talked over, and by whom. */
function saidOn(db: Db, id: number) {
  return allOf({
    messages: db.many<Message>(sql`
      select ${messageColumns}
        from messages m where m.request_id = ${id} or (m.deliberation_id is null and m.request_id in (${joinedWith(id)}))
       order by m.happened_at, m.id`),
    joined: db.many<rows.Joined>(sql`
      select ${rows.joined} from requests r where r.merged_into_id = ${id} order by r.id`),
    followers: db.many<rows.Follower>(sql`
      select ${rows.follower} from followers f where f.request_id = ${id} order by f.id`),
    deliberations: db.many<rows.Deliberation>(sql`
      select ${rows.deliberation} from deliberations d where d.request_id = ${id} order by d.id`),
    consultations: db.many<rows.Consultation>(sql`
      select ${rows.consultation} from consultations c where c.request_id = ${id} order by c.id`),
    files: db.many<rows.RequestFile>(sql`
      select ${rows.requestFile}
        from request_files r join files f on f.id = r.file_id
       where r.request_id = ${id} or r.request_id in (${joinedWith(id)}) order by r.file_id`),
    needs: db.many<rows.SaidWords>(sql`select ${rows.need} from needs n where n.request_id = ${id} order by n.id`),
    thanks: db.many<rows.SaidWords>(
      sql`select ${rows.thanks} from thanks t where t.request_id = ${id} and t.words <> '' order by t.id`,
    ),
    walls: db.many<rows.Wall>(
      sql`select ${rows.wall} from walls w where w.request_id = ${id} and w.sentence <> '' order by w.id`,
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
      select ${rows.handover} from handovers h where h.request_id = ${id} order by h.id`),
    takings: db.many<rows.Taking>(sql`
      select ${rows.taking} from takings t where t.request_id = ${id} order by t.id`),
    joint: db.many<{ department_id: Id<'departments'> }>(sql`
      select department_id from joint_departments where request_id = ${id} order by department_id`),
    routings: db.many<rows.Routing>(sql`
      select ${rows.routing} from routings r where r.request_id = ${id} order by r.id desc limit 1`),
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
      select ${rows.closure} from closures c where c.request_id = ${id} order by c.id desc`),
    noes: db.many<rows.No>(sql`
      select ${rows.no} from noes n where n.request_id = ${id} order by n.closure_id desc`),
    verdicts: db.many<rows.Verdict>(sql`
      select ${rows.verdict} from verdicts v where v.request_id = ${id} order by v.id desc`),
    reopenings: db.many<rows.Reopening>(sql`
      select ${rows.reopening} from reopenings r where r.request_id = ${id} order by r.id`),
  })
}
