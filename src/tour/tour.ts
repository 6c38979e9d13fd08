import type { Customer } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { notFound } from '../platform/refusal.ts'
import { trackingToken } from '../requests/links.ts'
import { unlock } from '../requests/looking.ts'
import { FIRST_ACTS } from './first-act.ts'

export interface TourStory {
  requestId: Id<'requests'>
  ownerId: Id<'persons'>
  /** Who works on it, and who asked, by their first names. */
  owner: string
  asker: string
  title: string
  teaser: string
  words: string
  /** Of the words: a tag, or nothing when we do not know. */
  language: string
  /** Its link alone opens nothing: the tour opens it like a mailed code would. */
  closed: boolean
  /** Where its customer follows it. */
  track: string
}

export interface TourColleague {
  id: Id<'persons'>
  name: string
  first_name: string
  role: string
  administrator: boolean
  photo_id: Id<'files'> | null
}

export interface TourMail {
  id: number
  to_address: string
  subject: string
  text_body: string
  queued_at: Date
}

interface StoryRow {
  request_id: Id<'requests'>
  owner_id: Id<'persons'>
  owner: string
  asker: string
  title: string
  teaser: string
  words: string
  language: string
  closed_service: boolean
  link_number: number
}

/** The demo's stories, in their order. */
export async function storiesForTour(db: Db, language: string): Promise<TourStory[]> {
  const rows = await db.many<StoryRow>(sql`
    select s.request_id, r.owner_id, p.first_name as owner, coalesce(nullif(a.called, ''), a.name) as asker, coalesce(s.translations -> 'title' ->> ${language}, s.title) as title,
           coalesce(s.translations -> 'teaser' ->> ${language}, s.teaser) as teaser, r.title as words, r.language,
           r.closed_service, r.link_number
      from demo_stories s join requests r on r.id = s.request_id join persons p on p.id = r.owner_id join customers a on a.id = r.asker_id
     where s.place < ${FIRST_ACTS} order by s.place limit 20`)
  return rows.map((row) => ({
    requestId: row.request_id,
    ownerId: row.owner_id,
    owner: row.owner,
    asker: row.asker,
    title: row.title,
    teaser: row.teaser,
    words: row.words,
    language: row.language,
    closed: row.closed_service,
    track: `/track/${trackingToken(db.organisation, { id: row.request_id, link_number: row.link_number })}`,
  }))
}

/** Opens a story of a closed service in this browser, as its customer. Returns the session. */
export async function openStory(tx: Tx, id: Id<'requests'>): Promise<string> {
  const story = await tx.maybe<{ asker_id: Id<'customers'> }>(
    sql`select r.asker_id from demo_stories s join requests r on r.id = s.request_id where s.request_id = ${id}`,
  )
  if (!story) throw notFound()
  const customer: Customer = { kind: 'customer', id: story.asker_id, requestId: id, seesClosed: true }
  return await unlock(tx, customer, id)
}

/** Everybody a visitor may be for a moment. */
export async function colleaguesForTour(db: Db): Promise<TourColleague[]> {
  return await db.many<TourColleague>(
    sql`select id, name, first_name, role, administrator, case when display = 'photo' then photo_id end as photo_id from persons where left_at is null order by id limit 20`,
  )
}

/** The newest mail to invented people: nobody owns an address in a domain kept for examples. */
export async function mailForTour(db: Db): Promise<TourMail[]> {
  return await db.many<TourMail>(sql`
    select id, to_address, subject, text_body, queued_at from mails
     where to_address like '%.example' or to_address like '%@example.org' or to_address like '%@example.com'
     order by id desc limit 30`)
}
