import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { trackingToken } from '../../requests/links.ts'

/** Stories of the demo itself stand before this place; what a visitor plays stands here. */
export const VISITORS = 100

/** One visitor's second act: a customer's sentence, and how far it has come. */
export interface Scene {
  requestId: Id<'requests'>
  /** Whose sentence it is. */
  askerId: Id<'customers'>
  /** In which language it was begun: its sentences stay in it. */
  language: string
  words: string
  closed: boolean
  /** A colleague wrote back, and the meeting has begun. */
  answered: boolean
  /** Where its customer follows it. */
  track: string
  itemId: Id<'agenda_items'> | null
  meetingId: Id<'meetings'> | null
  discussed: boolean
  decided: boolean
  problemId: Id<'problems'> | null
  problemState: string | null
  /** Whether the department that joins last owns it too, is what counts for the fourth step. */
  owners: number
  /** Everybody who raised it was told. */
  told: boolean
  /** Letters of its ending lie ready. */
  ending: boolean
  answer: 'solved' | 'partly' | 'not' | null
}

type Row = Omit<Scene, 'track'> & { link_number: number }

/** The scene of a question that was begun by a visitor of the tour. Other questions are not there. */
export async function findScene(db: Db, requestId: Id<'requests'>): Promise<Scene | undefined> {
  const row = await db.maybe<Row>(sql`
    select r.id as "requestId", r.asker_id as "askerId", r.link_number, r.language, r.words, r.closed_at is not null as closed,
           exists (select from messages g where g.request_id = r.id and g.author_kind = 'person' and g.deliberation_id is null)
             and exists (select from meetings h where h.id = i.meeting_id and h.opened_at is not null) as answered,
           i.id as "itemId", i.meeting_id as "meetingId",
           coalesce(i.closed_at is not null or exists (select from lens_answers l where l.item_id = i.id), false) as discussed,
           exists (select from decisions d where d.item_id = i.id) as decided,
           p.id as "problemId", p.state as "problemState", (select count(*) from joint_owners j where j.problem_id = p.id) as owners,
           coalesce(m.sent_at is not null, false) as told, coalesce(m.id is not null, false) as ending,
           case when s.answered_at >= m.sent_at then s.answer end as answer
      from demo_stories ds join requests r on r.id = ds.request_id
      left join lateral (select * from agenda_items where origin_kind = 'request' and origin_id = r.id and meeting_id is not null
                          order by id limit 1) i on true
      left join lateral (select q.* from problem_sources o join problems q on q.id = o.problem_id
                          where o.source_kind = 'request' and o.source_id = r.id order by q.id limit 1) p on true
      left join raisers s on s.problem_id = p.id and s.request_id = r.id
      left join lateral (select lm.id, lm.sent_at from loop_messages lm join problem_endings e on e.id = lm.ending_id
                          where lm.raiser_id = s.id and e.dropped_at is null order by lm.id desc limit 1) m on true
     where r.id = ${requestId} and ds.place >= ${VISITORS}`)
  if (!row) return
  const { link_number, ...scene } = row
  return { ...scene, track: `/track/${trackingToken(db.organisation, { id: requestId, link_number })}` }
}

export const STEPS = [1, 2, 3, 4, 5, 6] as const

export type Step = (typeof STEPS)[number]

/** Was done what a step is about: by the visitor, or by us when they went on. */
export function isDone(scene: Scene, step: Step): boolean {
  const done = [
    scene.itemId !== null,
    scene.discussed || scene.decided,
    scene.decided,
    scene.ending || (scene.owners > 1 && scene.problemState !== 'raised'),
    scene.told,
    scene.answer !== null,
  ]
  return done[step - 1] ?? false
}

/** The furthest step there is something to see of. */
export function furthest({ itemId, decided, problemId, ending, told }: Scene): Step {
  if (told) return 6
  if (ending) return 5
  if (problemId !== null) return 4
  if (decided) return 3
  return itemId === null ? 1 : 3
}
