import { mayBeShown, mayRead as mayReadSaid } from '../../insights/observations/observation.ts'
import { surelyFits } from '../../meetings/lens/fitting.ts'
import { aboutOf } from '../../meetings/lens/sentences.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { mayOpen } from '../../requests/request.ts'
import { inConfidence, inTheOpen } from '../../services/in-confidence.ts'
import type { SourceKind } from './problem.ts'

/** What a problem came from, as far as the reader may see it. */
export interface Source {
  kind: SourceKind
  id: number
  words: string
  /** The request a wall was hit on. */
  request_id: Id<'requests'> | null
  /** The encounter at which something was heard. */
  visit_id: Id<'visits'> | null
}

export async function sourcesOf(db: Db, actor: Actor, problemId: Id<'problems'>): Promise<Source[]> {
  return await db.many<Source>(sql`
    select o.source_kind as kind, o.source_id as id,
           coalesce(w.sentence, r.title, i.statement, a.title, e.words, b.words, '') as words, coalesce(r.id, w.request_id) as request_id, b.visit_id
      from (select problem_id, source_kind, source_id, added_at from problem_sources
            union select s.problem_id, 'decision', d.id, d.decided_at
                    from problem_sources s join decisions d on d.item_id = s.source_id where s.source_kind = 'item') o
      left join walls w on o.source_kind = 'wall' and w.id = o.source_id
      left join requests r on r.id = case o.source_kind when 'request' then o.source_id when 'wall' then w.request_id end
      left join insights i on o.source_kind = 'insight' and i.id = o.source_id
      left join agenda_items a on o.source_kind = 'item' and a.id = o.source_id and ${mayRead(actor)}
      left join lateral (select d.words from decisions d join agenda_items a on a.id = d.item_id
                          where o.source_kind = 'decision' and d.id = o.source_id and ${mayRead(actor)}) e on true
      left join observations b on o.source_kind = 'observation' and b.id = o.source_id and exists (select from observations o
        where o.id = b.id and o.redacted_at is null and ${inTheOpen('o')} and ${mayReadSaid(actor)})
     where o.problem_id = ${problemId} and (r.id is null or ${mayOpen(actor)}) order by o.added_at, o.source_id`)
}

/** Whose sentence stands beside an agenda item, as everybody may read it. */
export interface Speaker {
  observation_id: Id<'observations'>
  customer_id: Id<'customers'>
  words: string
  language: string
  /** What was said is about the item, the item came from it, or somebody laid it there. Who is only named may have said something else. */
  fits: boolean
}

interface Beside extends Omit<Speaker, 'fits'> {
  title: string
  notes: string
  brought: boolean
  chosen: boolean
}

/** Who speaks beside the item, or beside the one a decision was taken on. */
export async function speakerBeside(db: Db, actor: Actor, kind: SourceKind, id: number): Promise<Speaker | undefined> {
  if (kind !== 'item' && kind !== 'decision') return
  const item = kind === 'item' ? sql`${id}` : sql`(select item_id from decisions where id = ${id})`
  const found = await db.maybe<Beside>(sql`
    select o.id as observation_id, o.customer_id, o.words, o.language, a.title, a.notes,
           coalesce(a.origin_kind = 'observation' and a.origin_id = o.id or a.origin_kind = 'request' and a.origin_id = o.request_id, false) as brought,
           exists (select from events e where e.subject_kind in ('meeting', 'series') and e.subject_id in (a.meeting_id, a.series_id)
                      and e.type = 'item.voice_chosen' and (e.data->>'item')::bigint = a.id and (e.data->>'observation')::bigint = o.id) as chosen
      from agenda_items a join observations o on o.id = a.observation_id
     where a.id = ${item} and ${mayRead(actor)} and o.kind = 'verbatim' and o.customer_id is not null and ${inTheOpen('o')}
       and ${mayBeShown}`)
  if (!found) return
  const { title, notes, brought, chosen, ...speaker } = found
  return { ...speaker, fits: brought || chosen || surelyFits(aboutOf({ title, notes }), speaker.words) }
}

/** What was decided on an agenda item; nothing when nothing was, or it is not for the reader. */
export async function decidedOn(db: Db, actor: Actor, itemId: Id<'agenda_items'>): Promise<string> {
  const found = await db.maybe<{ words: string }>(sql`
    select d.words from decisions d join agenda_items a on a.id = d.item_id
     where a.id = ${itemId} and ${mayRead(actor)} order by d.id desc limit 1`)
  return found?.words ?? ''
}

/** What a new problem begins with when it comes from something: what was said there, where, and by whom. */
export interface Origin {
  words: string
  called: string
  language: string
  moment: string | null
  customer_id: Id<'customers'> | null
  request_id: Id<'requests'> | null
  observation_id: Id<'observations'> | null
}

/** The wall, question, insight, agenda item or observation a problem is raised from; nothing when it is not theirs to see. */
export const originOf = async (db: Db, actor: Actor, kind: SourceKind, id: number): Promise<Origin | undefined> =>
  await db.maybe<Origin>(ORIGIN[kind](actor, id))

const NOBODYS = sql`'' as called, null::bigint as customer_id, null::bigint as request_id, null::bigint as observation_id, null as moment`

const ORIGIN: Record<SourceKind, (actor: Actor, id: number) => Sql> = {
  request: (actor, id) => sql`
    select r.words, coalesce(nullif(c.called, ''), c.name) as called, r.language, null as moment, r.asker_id as customer_id,
           r.id as request_id, null::bigint as observation_id
      from requests r join customers c on c.id = r.asker_id where r.id = ${id} and ${mayOpen(actor)}`,
  wall: (actor, id) => sql`
    select w.sentence as words, case when w.by_kind = 'customer' then coalesce(nullif(c.called, ''), c.name) else '' end as called,
           coalesce(r.language, 'nl') as language, w.moment, case when w.by_kind = 'customer' then r.asker_id end as customer_id,
           r.id as request_id, null::bigint as observation_id
      from walls w left join requests r on r.id = w.request_id left join customers c on c.id = r.asker_id
     where w.id = ${id} and (w.request_id is null or ${mayOpen(actor)})`,
  observation: (actor, id) => sql`
    select o.words, '' as called, o.language, o.moment, o.customer_id, o.request_id, o.id as observation_id from observations o
      left join requests r on r.id = o.request_id
     where o.id = ${id} and o.redacted_at is null and o.withheld_because is null
       and not (${inConfidence('o')} and r.id is null) and ${mayReadSaid(actor)} and (r.id is null or ${mayOpen(actor)})`,
  insight: (_, id) =>
    sql`select statement as words, 'nl' as language, ${NOBODYS} from insights where id = ${id} and published_at is not null`,
  item: (actor, id) =>
    sql`select a.title as words, 'nl' as language, ${NOBODYS} from agenda_items a where a.id = ${id} and ${mayRead(actor)}`,
  decision: (actor, id) => sql`
    select d.words, 'nl' as language, ${NOBODYS} from decisions d join agenda_items a on a.id = d.item_id
     where d.id = ${id} and ${mayRead(actor)}`,
}

/** An agenda (its item as `a`) is for who sits at that table. */
const mayRead = (actor: Actor): Sql =>
  actor.kind === 'person'
    ? sql`exists (select from series_people t where t.series_id = a.series_id and t.person_id = ${actor.id})`
    : sql`false`
