import type { Counted } from '../lib/terms.ts'
import { type ShownPerson, shownInPublic, shownToCustomer } from '../people/display.ts'
import { findPerson, type PersonRow } from '../people/person.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import type { ServiceVersion } from '../services/service.ts'
import { type Asked, whereItGoes } from './owners/where-it-goes.ts'
import { answerTerm } from './promises/answer-promise.ts'
import { keptByAnswerIn } from './promises/promise-kinds.ts'

/** What somebody may expect who asks this now. */
export interface Preview {
  service: ServiceVersion | undefined
  /** Who would get it, as a stranger may see it: a team, unless the person chose to be shown. */
  who: ShownPerson | undefined
  /** It is about whoever would get it, and nobody else is there. */
  nobodyElse: boolean
  /** By when we promise an answer, and how that is counted. */
  due: Date
  counted: Counted
  /** How long it usually took until the first answer, in hours that the customer waited; a statistic, not a promise. */
  usually: { hours: number; n: number } | undefined
}

const LEAST = 20 // of fewer answers nobody should say "usually"
const LOOKED_AT = 200 // of the latest questions

/** Shows beforehand where a question goes and how soon it is answered. Changes nothing and keeps nothing. */
export async function preview(db: Db, asked: Asked): Promise<Preview> {
  const { service, route, named } = await whereItGoes(db, asked)
  const [person, { due, counted }, usually] = await db.together((db) =>
    Promise.all([
      findPerson(db, route.personId, service?.department_id),
      answerTerm(db, service),
      service && usualTime(db, service.service_id),
    ]),
  )
  return {
    service,
    who: person && shownToStranger(person, service),
    nobodyElse: named.includes(route.personId),
    due,
    counted,
    usually,
  }
}

/** Of a closed service only the team. */
function shownToStranger(person: PersonRow, service: ServiceVersion | undefined): ShownPerson {
  if (service?.closed) return shownToCustomer(person, 'team')
  return shownInPublic(person)
}

async function usualTime(db: Db, serviceId: Id<'services'>): Promise<Preview['usually']> {
  const { n, hours } = await db.one<{ n: number; hours: number | null }>(sql`
    select count(*) as n, percentile_cont(0.5) within group (order by extract(epoch from answered.at - latest.opened_at) / 3600) as hours
      from (select r.id, r.opened_at from service_versions v cross join lateral (
              select id, opened_at from requests where service_version_id = v.id order by id desc limit ${LOOKED_AT}) r
             where v.service_id = ${serviceId} order by r.id desc limit ${LOOKED_AT}) latest
      join lateral (select e.at from promises p join promise_entries e on e.promise_id = p.id
                     where p.request_id = latest.id and ${keptByAnswerIn} and e.kind = 'kept' order by e.at limit 1) answered on true`)
  return n >= LEAST && hours !== null ? { hours, n } : undefined
}
