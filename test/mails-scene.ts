import { sql } from '../src/platform/database/sql.ts'
import type { World } from './world.ts'

export interface Sent {
  cause: string
  to_address: string
  subject: string
  text_body: string
  html_body: string
  automatic: boolean
}

/** What is mailed about a question. */
export function mailsScene(w: World) {
  /** The mails about a request since the last look, after everything was heard (twice: a job may run again). */
  async function mailsAbout(id: number, to = 'sanne@example.org') {
    await w.hearNews()
    return await w.db.many<Sent>(sql`
      select cause, to_address, subject, text_body, html_body, automatic from mails
       where subject_kind = 'request' and subject_id = ${id} and to_address = ${to} order by id`)
  }
  return { mailsAbout }
}
