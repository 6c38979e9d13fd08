import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'

/** Somebody invited, with how to write to them. */
export interface Guest {
  id: number
  meeting_id: Id<'meetings'>
  mail: string
  name: string
  first_name: string | null
  language: string | null
}

/** Who gets mail about a meeting: who was invited by calendar, and the colleagues in its series. Each has a link of their own. */
export async function guestsOf(tx: Tx, meetingId: Id<'meetings'>): Promise<Guest[]> {
  await tx.run(sql`
    insert into meeting_guests (meeting_id, mail, name, person_id)
    select m.id, p.mail, p.name, p.id
      from meetings m join series_people sp on sp.series_id = m.series_id join persons p on p.id = sp.person_id
     where m.id = ${meetingId} and p.mail is not null and p.left_at is null
       and not exists (select from meeting_guests g where g.meeting_id = m.id and g.person_id = p.id)
    on conflict (meeting_id, mail) do nothing`)
  return await tx.many<Guest>(sql`
    select g.id, g.meeting_id, g.mail, g.name, p.first_name, p.language
      from meeting_guests g left join persons p on p.id = g.person_id
     where g.meeting_id = ${meetingId} and (p.id is null or p.left_at is null) order by g.id limit 300`)
}
