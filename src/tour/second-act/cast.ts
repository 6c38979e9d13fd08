import type { Person } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'

/** Who plays: a customer of the visitor's language, whose bench it is, whose pavement it is, and who chairs on Monday. */
export interface Cast {
  asker: { id: Id<'customers'>; called: string }
  owner: Player
  second: Player
  chair: Player
  /** What the question is about: a service of the second department. */
  serviceId: Id<'services'>
  /** The meeting of those who decide. */
  seriesId: Id<'meeting_series'>
}

export interface Player {
  actor: Person
  name: string
  departmentId: Id<'departments'>
  department: string
}

const CUSTOMERS = { nl: 'gerard@hofman.example', en: 'grace@obi.example' } as const
const PLAYERS = ['joost@zonnedam.example', 'yusuf@zonnedam.example', 'willem@zonnedam.example'] as const

/** Everybody the second act needs; nothing where one of them is missing, as in a demo of another trade. */
export async function castOf(db: Db, language: string): Promise<Cast | undefined> {
  const [asker, players, series] = await db.together((db) =>
    Promise.all([
      db.maybe<Cast['asker']>(sql`
        select c.id, coalesce(nullif(c.called, ''), c.name) as called from customers c join contact_ways w on c.id = w.customer_id
         where w.kind = 'mail' and w.value = ${CUSTOMERS[language === 'en' ? 'en' : 'nl']} limit 1`),
      db.many<{
        id: Id<'persons'>
        mail: string
        first_name: string
        department_id: Id<'departments'>
        department: string
      }>(sql`
        select p.id, p.mail, p.first_name, d.id as department_id, d.name as department
          from persons p join memberships m on m.person_id = p.id join departments d on d.id = m.department_id
         where p.mail = any(${[...PLAYERS]}) and p.left_at is null and d.closed_at is null order by p.id, d.id`),
      db.maybe<{ id: Id<'meeting_series'> }>(
        sql`select id from meeting_series where kind = 'management' and ended_at is null and not closed order by id limit 1`,
      ),
    ]),
  )
  const [owner, second, chair] = PLAYERS.map((mail) => {
    const found = players.find((one) => one.mail === mail)
    if (!found) return undefined
    const { id, first_name: name, department_id: departmentId, department } = found
    return { actor: { kind: 'person' as const, id, administrator: false }, name, departmentId, department }
  })
  if (!asker || !series || !owner || !second || !chair) return
  const service = await db.maybe<{ id: Id<'services'> }>(sql`
    select s.id from services s
     where s.department_id = ${second.departmentId} and s.archived_at is null
       and not exists (select from service_versions v where v.service_id = s.id and v.closed) order by s.id limit 1`)
  return service && { asker, owner, second, chair, serviceId: service.id, seriesId: series.id }
}
