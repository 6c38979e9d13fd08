import type { Sentence } from '../../insights/observations/sentences.ts'
import { stemsOf } from '../../language/same-word.ts'
import { dayOf } from '../../lib/time.ts'
import { type Actor, system } from '../../platform/actor.ts'
import type { Db, OrganisationDb, Tx } from '../../platform/database/database.ts'
import { dayOfMoment } from '../../platform/database/days.ts'
import { type Id, NO_ID } from '../../platform/database/ids.ts'
import { stemmed } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { personIn } from '../../platform/who-may.ts'
import { decisionCameBack, decisionReviewed, itemClosed } from '../happenings.ts'
import { moveOn, place } from '../items/backlog.ts'
import { lockItem, subjectOfItem } from '../items/item.ts'
import { ABOUT_IT, relevance } from '../lens/relevance.ts'
import { sentencesBeside } from '../lens/sentences.ts'
import type { DecisionRow, Verdict } from './decision.ts'

export interface Reviewing {
  id: number
  verdict: Verdict
  lesson?: string | undefined
}

/** Says whether it came as expected, and what we learned. What was expected stays as it was said. */
export async function reviewDecision(tx: Tx, actor: Actor, { id, verdict, lesson = '' }: Reviewing): Promise<void> {
  const found = await tx.maybe<{ item_id: Id<'agenda_items'>; locked_at: Date | null }>(
    sql`select item_id, locked_at from decisions where id = ${id}`,
  )
  const item = await lockItem(tx, actor, found?.item_id ?? NO_ID)
  if (!found?.locked_at) throw conflict('meetings.not_locked_yet')
  await tx.run(sql`
    insert into decision_reviews (decision_id, verdict, lesson, person_id)
    values (${id}, ${verdict}, ${lesson}, ${personIn(actor)})`)
  await record(tx, actor, decisionReviewed, subjectOfItem(item), { decision: id, verdict })
  const back = await tx.maybe<{ id: Id<'agenda_items'> }>(
    sql`select id from agenda_items where origin_kind = 'decision' and origin_id = ${id} and closed_at is null limit 1`,
  )
  if (!back) return
  const onTable = await lockItem(tx, actor, back.id)
  await tx.run(sql`
    update agenda_items set closed_as = 'discussed', closed_at = clock_timestamp(), closed_by = ${personIn(actor)} where id = ${back.id}`)
  await moveOn(tx, onTable)
  await record(tx, actor, itemClosed, subjectOfItem(onTable), { item: back.id, as: 'discussed' })
}

interface Due {
  id: number
  words: string
  item_id: Id<'agenda_items'>
  series_id: Id<'meeting_series'>
  subject: string
  meeting_id: Id<'meetings'> | null
}

/**
 * What was decided comes back by itself: on the agenda of the first meeting on or after its day; when none is planned it
 * waits with the series. Called every minute.
 */
export async function bringBackDecisions(db: OrganisationDb): Promise<number> {
  const today = dayOf(new Date(), (await settingsOf(db)).time_zone)
  const due = await db.many<Due>(sql`
    select d.id, d.words, d.item_id, i.series_id, i.subject, next.id as meeting_id
      from decisions d join agenda_items i on i.id = d.item_id join meeting_series s on s.id = i.series_id
      left join lateral (select m.id from meetings m where m.series_id = s.id and m.ended_at is null and m.cancelled_at is null
                            and ${dayOfMoment(sql`m.starts_at`)} >= d.review_on and m.ends_at > now() - interval '12 hours' order by m.starts_at limit 1) next on true
     where d.locked_at is not null and d.review_on is not null and s.ended_at is null and (d.review_on <= ${today} or next.id is not null)
       and not exists (select from decision_reviews v where v.decision_id = d.id)
       and not exists (select from agenda_items b where b.origin_kind = 'decision' and b.origin_id = d.id)
     order by d.review_on limit 50`)
  for (const one of due) await db.transaction((tx) => bringBack(tx, one))
  return due.length
}

async function bringBack(tx: Tx, { id, words, series_id, subject, meeting_id }: Due): Promise<void> {
  await tx.run(sql`select from meeting_series where id = ${series_id} for update`)
  const there = await tx.maybe(sql`select from agenda_items where origin_kind = 'decision' and origin_id = ${id}`)
  if (there) return
  const item = await tx.one<{ id: Id<'agenda_items'> }>(sql`
    insert into agenda_items (series_id, title, subject, origin_kind, origin_id, search)
    values (${series_id}, ${words.slice(0, 200)}, ${subject}, 'decision', ${id}, ${stemmed(words)}) returning id`)
  if (meeting_id) await place(tx, item.id, meeting_id)
  if (meeting_id) tx.news.add(`meeting:${meeting_id}`)
  await record(tx, system, decisionCameBack, series_id, { decision: id, item: item.id })
}

const LOOKED_THROUGH = 20
const MOST_SAID = 4

/**
 * What customers said since it was decided, as far as it bears on what was decided: that it shares a word with what we
 * hoped for is not enough. The same words twice stand there once.
 */
export async function saidSince(
  db: Db,
  { title, words, will_notice, decided_at }: Pick<DecisionRow, 'words' | 'will_notice' | 'title' | 'decided_at'>,
): Promise<Sentence[]> {
  const decided = `${title}\n${words}`
  const sentences = await sentencesBeside(db, `${decided}\n${will_notice}`, LOOKED_THROUGH)
  const since = sentences.filter(
    (sentence) =>
      sentence.why === 'same_words' && sentence.heard_at > decided_at && relevance(decided, sentence.words) >= ABOUT_IT,
  )
  const said: Sentence[] = []
  for (const sentence of since) if (!said.some((one) => soundsAlike(one.words, sentence.words))) said.push(sentence)
  return said.slice(0, MOST_SAID)
}

const ALIKE = 0.6 // of their words: the same, with a greeting before it or another day in it

function soundsAlike(one: string, other: string): boolean {
  const [some, others] = [one, other].map((words) => new Set(stemsOf(words).map(({ stem }) => stem)))
  if (!some || !others || some.size + others.size === 0) return one === other
  return [...some].filter((stem) => others.has(stem)).length >= ALIKE * Math.min(some.size, others.size)
}
