import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { stemmed } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound, refused } from '../../platform/refusal.ts'
import { personIn } from '../../platform/who-may.ts'
import { findRequestFor } from '../../requests/request.ts'
import { itemAdded } from '../happenings.ts'
import { place } from '../items/backlog.ts'
import type { Origin } from '../items/item.ts'
import { lockMeeting, meetingSubject, refuseOver } from '../items/meeting.ts'
import { ORIGINS } from '../items/origins.ts'
import { lockSeries, seriesSubject } from '../items/series.ts'
import { guessSubject, type Subject } from '../items/subject.ts'
import { proposeQuestion } from '../lens/proposing.ts'
import { giveSentence, giveSentences } from '../lens/proposing-sentences.ts'
import { isProcedural } from '../reading/procedural.ts'
import { readAgenda } from '../reading/read-agenda.ts'

export interface NewItem {
  seriesId: Id<'meeting_series'>
  meetingId?: Id<'meetings'> | undefined
  title: string
  notes?: string | undefined
  subject?: Subject | undefined
  origin?: Origin | undefined
  /** The sentence that goes along from where it comes, as it was shown. */
  said?: string | undefined
  /** Its sentence is chosen when the whole agenda is there. */
  withoutSentence?: boolean | undefined
}

const MOST_ITEMS = 100 // on one agenda

/**
 * Puts something on the agenda of a series: of a meeting, or to wait for one. A customer's question brings its customer
 * along as who waits. It gets one question and one customer's sentence, unless it is procedural.
 */
export async function putOnAgenda(tx: Tx, actor: Actor, given: NewItem): Promise<Id<'agenda_items'>> {
  const { seriesId, meetingId, title } = given
  if (meetingId) await lockAgenda(tx, actor, { seriesId, meetingId })
  else await lockSeries(tx, actor, seriesId)
  const id = await addItem(tx, actor, given)
  if (meetingId && !isProcedural(title)) await place(tx, id, meetingId)
  await record(tx, actor, itemAdded, meetingId ? meetingSubject(meetingId) : seriesSubject(seriesId), {
    item: id,
    procedural: isProcedural(title),
  })
  return id
}

/** Puts a pasted agenda on the table, in its order, and keeps it as it was. Refuses a text in which no item can be seen. */
export async function pasteAgenda(
  tx: Tx,
  actor: Actor,
  { meetingId, text }: { meetingId: Id<'meetings'>; text: string },
) {
  const meeting = await lockMeeting(tx, actor, meetingId)
  refuseOver(meeting)
  const items = readAgenda(text)
  if (items.length === 0) throw refused('meetings.no_items_read')
  await assertRoom(tx, meetingId, items.length)
  const pasted = [meeting.pasted, text.trim()].filter((one) => one !== '').join('\n\n')
  await tx.run(sql`update meetings set pasted = ${pasted} where id = ${meetingId}`)
  const there = await titlesOn(tx, meetingId)
  for (const { title, notes, subject, procedural } of items) {
    if (procedural && there.has(title.toLowerCase())) continue
    const given = { seriesId: meeting.series_id, meetingId, title, notes, subject, withoutSentence: true }
    const id = await addItem(tx, actor, given)
    if (there.size > 0 && !procedural) await place(tx, id, meetingId)
  }
  await giveSentences(tx, meetingId)
  await record(tx, actor, itemAdded, meetingSubject(meetingId), { items: items.length })
  return items.length
}

async function lockAgenda(
  tx: Tx,
  actor: Actor,
  { seriesId, meetingId }: { seriesId: Id<'meeting_series'>; meetingId: Id<'meetings'> },
) {
  const meeting = await lockMeeting(tx, actor, meetingId)
  if (meeting.series_id !== seriesId) throw notFound()
  refuseOver(meeting)
  await assertRoom(tx, meetingId, 1)
}

/** The titles an agenda has already: what is pasted besides goes before what closes the meeting. */
async function titlesOn(tx: Tx, meetingId: Id<'meetings'>): Promise<Set<string>> {
  const items = await tx.many<{ title: string }>(sql`select title from agenda_items where meeting_id = ${meetingId}`)
  return new Set(items.map(({ title }) => title.toLowerCase()))
}

async function assertRoom(tx: Tx, meetingId: Id<'meetings'>, more: number) {
  const { count } = await tx.one<{ count: number }>(
    sql`select count(*)::int as count from agenda_items where meeting_id = ${meetingId}`,
  )
  if (count + more > MOST_ITEMS) throw refused('meetings.too_many_items', { most: MOST_ITEMS })
}

/** Adds one item to an agenda that is locked already. */
export async function addItem(tx: Tx, actor: Actor, given: NewItem): Promise<Id<'agenda_items'>> {
  const { seriesId, meetingId, title, notes = '', origin, withoutSentence } = given
  const decided = origin && ORIGINS[origin.kind]
  const procedural = !origin && isProcedural(title)
  const subject = given.subject ?? (procedural ? 'other' : decided?.aCustomerWaits ? 'customer' : guessSubject(title))
  const request =
    origin && decided?.aCustomerWaits ? await findRequestFor(tx, actor, origin.id as Id<'requests'>) : undefined
  if (decided?.aCustomerWaits && !request) throw notFound()
  const question = procedural || decided?.looksBack ? null : await proposeQuestion(tx, { seriesId, subject, title })
  const { id } = await tx.one<{ id: Id<'agenda_items'> }>(sql`
    with item as (insert into agenda_items (series_id, meeting_id, position, title, notes, subject, procedural, brought_by, origin_kind, origin_id,
                              question, search)
    values (${seriesId}, ${meetingId ?? null},
            (select coalesce(max(position), 0) + 1 from agenda_items where meeting_id = ${meetingId ?? null}),
            ${title}, ${notes}, ${subject}, ${procedural}, ${personIn(actor)}, ${origin?.kind ?? null},
            ${origin?.id ?? null}, ${question}, ${stemmed(`${title} ${notes}`)}) returning id, meeting_id),
    on_it as (insert into item_meetings (item_id, meeting_id) select id, meeting_id from item where meeting_id is not null)
    select id from item`)
  if (request) await tx.run(sql`insert into item_waiting (item_id, request_id) values (${id}, ${request.id})`)
  if (!procedural && !withoutSentence) await giveSentence(tx, { id, title, notes, meetingId, origin, said: given.said })
  return id
}
