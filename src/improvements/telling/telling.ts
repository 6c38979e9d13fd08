import type { Actor, Person } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, notFound, refused } from '../../platform/refusal.ts'
import { promisesMail, settingsOf } from '../../platform/settings.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { faceFor } from '../../requests/known-customers.ts'
import { mayOpen } from '../../requests/request.ts'
import { problemTold } from '../happenings.ts'
import { lockProblem } from '../problems/problem.ts'
import { preparedEnding } from '../problems/problem-ending.ts'
import { type Reach, reachOf } from '../problems/raiser.ts'
import { concludeWhenTold } from './ending.ts'

export type LoopMessage = tables.LoopMessages

/** A message to one raiser, with who it is for, as who tells it needs it. */
export interface Draft extends LoopMessage {
  customer_id: Id<'customers'>
  name: string
  called: string
  face_id: Id<'files'> | null
  reach: Reach | null
  request_id: Id<'requests'> | null
}

const drafted = (actor: Actor) => sql`
  select m.*, s.customer_id, c.name, c.called, ${faceFor(actor)} as face_id, ${reachOf} as reach, s.request_id
    from loop_messages m join raisers s on s.id = m.raiser_id join customers c on c.id = s.customer_id`

/** The drafts of an ending whose raisers this reader may see, unsent ones first. */
export async function draftsOf(db: Db, actor: Actor, endingId: number): Promise<Draft[]> {
  return await db.many<Draft>(sql`
    ${drafted(actor)} where m.ending_id = ${endingId} and ${mayTell(actor)}
     order by m.sent_at is not null, ${reachOf} is null, m.id`)
}

/** Who came through a closed service is told by somebody who may open their request. */
const mayTell = (actor: Actor) =>
  sql`(s.request_id is null or exists (select from requests r where r.id = s.request_id and ${mayOpen(actor)}))`

export interface Telling {
  /** The problem it is about. */
  id: Id<'problems'>
  messageId: number
  /** As it is sent: the draft, edited. */
  words: string
  /** How they are told; as they are reached when left out. By phone or letter the sender has done it. */
  channel?: Reach | undefined
}

/**
 * Tells one raiser: the words as edited stand on their page, and go by mail where that is how they are reached. When the
 * last one was told, the ending counts.
 */
export async function tell(tx: Tx, actor: Actor, { id, messageId, words, channel }: Telling): Promise<void> {
  assertPerson(actor)
  await lockProblem(tx, actor, id)
  const draft = await findDraft(tx, actor, id, messageId)
  if (draft.sent_at) throw conflict('improvements.told_already')
  if (!words.trim()) throw refused('platform.text_blank')
  const by = channel ?? draft.reach
  if (!by) throw refused('improvements.cannot_be_reached')

  await send(tx, actor, draft, { words, by })
  if (draft.ending_id) await concludeWhenTold(tx, actor, id, draft.ending_id)
}

interface TellingAll {
  id: Id<'problems'>
  /** The letters as whoever sends them saw them, edited perhaps; by message. */
  shown?: ReadonlyMap<number, string>
}

/** Everybody who is reached by mail or on their page, as the letters stand. Calls and letters remain to be done by hand. */
export async function tellAll(tx: Tx, actor: Actor, { id, shown }: TellingAll): Promise<number> {
  assertPerson(actor)
  await lockProblem(tx, actor, id)
  const ending = await preparedEnding(tx, id)
  if (!ending) throw refused('improvements.nothing_prepared')
  const drafts = (await draftsOf(tx, actor, ending.id)).filter(({ sent_at, reach }) => !sent_at && goesByWire(reach))
  for (const draft of drafts)
    await send(tx, actor, draft, { words: shown?.get(draft.id) || draft.words, by: draft.reach ?? 'page' })
  if (drafts.length > 0) await concludeWhenTold(tx, actor, id, ending.id)
  return drafts.length
}

/** Goes by itself once it is sent; a call and a letter on paper are somebody's work. */
export const goesByWire = (reach: Reach | null): boolean => reach === 'mail' || reach === 'page'

async function findDraft(tx: Tx, actor: Person, id: number, messageId: number): Promise<Draft> {
  const draft = await tx.maybe<Draft>(sql`
    ${drafted(actor)} left join problem_endings e on e.id = m.ending_id
     where m.id = ${messageId} and m.problem_id = ${id} and e.dropped_at is null and ${mayTell(actor)}`)
  if (!draft) throw notFound()
  return draft
}

async function send(tx: Tx, actor: Person, draft: Draft, { words, by: meant }: { words: string; by: Reach }) {
  const noMail = meant === 'mail' && draft.request_id !== null && !promisesMail(await settingsOf(tx))
  const by = noMail ? 'page' : meant // what does not leave is not told by mail; their page they have
  await tx.run(sql`
    update loop_messages set words = ${words}, sent_at = clock_timestamp(), sent_by = ${actor.id}, channel = ${by}
     where id = ${draft.id} and sent_at is null`)
  await record(tx, actor, problemTold, draft.problem_id, { message: draft.id, raiser: draft.raiser_id, channel: by })
  tx.news.add(`customer:${draft.customer_id}`)
  if (draft.request_id) tx.news.add(`request:${draft.request_id}`)
}
