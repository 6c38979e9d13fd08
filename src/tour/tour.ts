import type { Db } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import { trackingToken } from '../requests/links.ts'

export interface TourStory {
  requestId: number
  ownerId: number
  title: string
  teaser: string
  words: string
  /** Where its customer follows it. */
  track: string
}

export interface TourColleague {
  id: number
  name: string
  first_name: string
  role: string
  photo_id: number | null
}

interface StoryRow {
  request_id: number
  owner_id: number
  title: string
  teaser: string
  words: string
  link_number: number
}

/** The demo's stories, in their order. */
export async function storiesForTour(db: Db, language: string): Promise<TourStory[]> {
  const english = language === 'en'
  const rows = await db.many<StoryRow>(sql`
    select s.request_id, r.owner_id, case when ${english} then s.title_en else s.title end as title,
           case when ${english} then s.teaser_en else s.teaser end as teaser, r.title as words, r.link_number
      from demo_stories s join requests r on r.id = s.request_id order by s.place limit 20`)
  return rows.map((row) => ({
    requestId: row.request_id,
    ownerId: row.owner_id,
    title: row.title,
    teaser: row.teaser,
    words: row.words,
    track: `/track/${trackingToken(db.organisation, { id: row.request_id, link_number: row.link_number })}`,
  }))
}

/** Everybody a visitor may be for a moment. */
export async function colleaguesForTour(db: Db): Promise<TourColleague[]> {
  return await db.many<TourColleague>(
    sql`select id, name, first_name, role, case when display = 'photo' then photo_id end as photo_id from persons where left_at is null order by id limit 20`,
  )
}
