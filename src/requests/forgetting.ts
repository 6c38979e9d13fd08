import { withoutGreeting } from '../language/greeting.ts'
import { inMarkup } from '../lib/in-markup.ts'
import { piecesOf, TAKEN_OUT } from '../lib/without-words.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { inWordsAndStems } from '../platform/database/search-words.ts'
import { type Sql, sql } from '../platform/database/sql.ts'
import { type Place, takeWordsOut } from '../platform/database/words-out.ts'
import { record } from '../platform/events/events.ts'
import { inTheOpen } from '../services/in-confidence.ts'
import { requestWordsTakenBack } from './happenings/words.ts'
import { forgetHeard, wordsFinding } from './heard-words.ts'
import { refreshPagesOf } from './owners/owning.ts'
import { awaitReading } from './tending.ts'

/** The requests of a customer, asked or asked for them. */
const theirs = (customerId: Id<'customers'>, spared: readonly number[] = []): Sql =>
  sql`(select id from requests where (asker_id = ${customerId} or customer_id = ${customerId}) and id <> all(${spared}::bigint[]))`

/** Where what a customer said stands on their requests: their own words, and where we copied them. */
function placesOn(theirRequests: Sql, customerId: Id<'customers'>): Place[] {
  const on = (table: string, columns: string[]): Place => ({
    table,
    columns,
    where: sql`request_id in ${theirRequests}`,
  })
  return [
    { table: 'requests', columns: ['words', 'title'], where: sql`id in ${theirRequests}` },
    {
      table: 'messages',
      columns: ['body'],
      where: sql`(request_id in ${theirRequests} or customer_id = ${customerId})`,
    },
    on('expectations', ['words']),
    on('needs', ['words']),
    on('verdicts', ['words']),
    on('reopenings', ['reason']),
    on('handovers', ['reason']),
    on('filings', ['because']),
    on('consultations', ['question', 'answer']),
    on('deliberations', ['topic', 'withheld_because']),
    on('steps', ['name', 'because', 'result', 'skipped_because']),
    on('closures', ['account', 'next_step', 'cost']),
    on('noes', ['why', 'possible']),
    on('promises', ['text']),
    {
      table: 'promise_entries',
      columns: ['reason'],
      where: sql`promise_id in (select id from promises where request_id in ${theirRequests})`,
    },
    {
      table: 'mails',
      columns: ['subject', 'text_body', 'html_body'],
      where: sql`subject_kind = 'request' and subject_id in ${theirRequests}`,
    },
  ]
}

/** In which questions of a customer these words stand, to name them before they are taken back. */
export async function questionsWith(db: Db, customerId: Id<'customers'>, words: string) {
  const patterns = piecesOf([words]).map((piece) => `%${piece.replace(/[\\%_]/g, '\\$&')}%`)
  const like = (column: Sql) => sql`regexp_replace(lower(${column}), '\\s', ' ', 'g') like any(${patterns}::text[])`
  return await db.many<{ id: Id<'requests'>; title: string; open: boolean }>(sql`
    select r.id, r.title, r.closed_at is null as open from requests r
     where r.id in ${theirs(customerId)}
       and (${like(sql`r.words`)} or exists (select from messages m where m.request_id = r.id and ${like(sql`m.body`)})
            or exists (select from expectations e where e.request_id = r.id and ${like(sql`e.words`)}))
     order by r.id desc limit 20`)
}

/** The questions of a customer that are not ended, to name them before all their words are taken back. */
export const openQuestionsOf = (db: Db, customerId: Id<'customers'>) =>
  db.many<{ id: Id<'requests'>; title: string }>(sql`
    select id, title from requests r where r.id in ${theirs(customerId)} and closed_at is null and merged_into_id is null
     order by id desc limit 20`)

interface Forgetting {
  customerId: Id<'customers'>
  said: readonly string[]
  everything: boolean
  /** Questions that keep their words: the law wants them kept. */
  spared?: readonly number[]
}

/**
 * Words a customer took back are gone from their questions too: from the page, the title, the conversation, the desk
 * and the mails we keep. That they asked stays, and that they took words back is told. With `everything` no word of
 * theirs is left there, however short.
 */
export async function forgetInQuestions(
  tx: Tx,
  actor: Actor,
  { customerId, said, everything, spared = [] }: Forgetting,
): Promise<void> {
  const on = theirs(customerId, spared)
  const touched = everything
    ? (await tx.many<{ id: Id<'requests'> }>(on)).map(({ id }) => id)
    : (await Promise.all(said.map((words) => questionsWith(tx, customerId, words)))).flat().map(({ id }) => id)
  const around = sql`(${on} union select request_id from messages where customer_id = ${customerId})`
  const heard = await wordsFinding(tx, around)
  await takeWordsOut(tx, said.flatMap(inMarkup), placesOn(on, customerId))
  if (everything) await takeAllOut(tx, { customerId, on, spared })
  await nameByWhatIsLeft(tx, touched)
  await findByWhatIsLeft(tx, around)
  await forgetHeard(tx, heard)
  for (const id of new Set(touched.filter((one) => !spared.includes(one)))) {
    await tx.run(sql`update requests set changed_at = clock_timestamp(), revision = revision + 1 where id = ${id}`)
    if (actor.kind === 'customer') await alertOwner(tx, id)
    await record(tx, actor, requestWordsTakenBack, id)
  }
}

/** Of an open question nothing is left to answer: whoever has it hears that, as of anything the customer says. */
async function alertOwner(tx: Tx, id: Id<'requests'>): Promise<void> {
  const open = await tx.maybe<{ owner_id: Id<'persons'> }>(sql`
    select owner_id from requests where id = ${id} and closed_at is null and btrim(replace(words, ${TAKEN_OUT}, '')) = ''`)
  if (!open) return
  await awaitReading(tx, id)
  refreshPagesOf(tx, open.owner_id)
}

async function takeAllOut(
  tx: Tx,
  { customerId, on, spared }: { customerId: Id<'customers'>; on: Sql; spared: readonly number[] },
): Promise<void> {
  await tx.run(sql`update requests set words = ${TAKEN_OUT}, title = ${TAKEN_OUT} where id in ${on}`)
  await tx.run(
    sql`update messages set body = ${TAKEN_OUT} where customer_id = ${customerId} and request_id <> all(${spared}::bigint[])`,
  )
  await tx.run(sql`update expectations set words = ${TAKEN_OUT} where request_id in ${on}`)
  await tx.run(sql`update needs set words = ${TAKEN_OUT} where request_id in ${on}`)
  await tx.run(sql`update verdicts set words = '' where request_id in ${on}`)
  await tx.run(sql`update reopenings set reason = '' where request_id in ${on} and by_kind = 'customer'`)
}

/** A question of which no more than a greeting is left is called by what it was about: "Heg of boom snoeien […]". */
async function nameByWhatIsLeft(tx: Tx, touched: readonly number[]): Promise<void> {
  const titled = await tx.many<{ id: number; title: string; service: string | null }>(sql`
    select r.id, r.title, case when ${inTheOpen('r')} then v.name end as service from requests r left join service_versions v on v.id = r.service_version_id
     where r.id = any(${[...touched]}::bigint[])`)
  for (const { id, title, service } of titled)
    if (!saysSomething(title.replaceAll(TAKEN_OUT, ' ')))
      await tx.run(sql`update requests set title = ${[service, TAKEN_OUT].filter(Boolean).join(' ')} where id = ${id}`)
}

const saysSomething = (left: string) => /\p{L}/u.test(withoutGreeting(left))

/** A question is no longer found by words that are gone. */
const findByWhatIsLeft = (tx: Tx, on: Sql) =>
  tx.run(sql`
    update requests r set search = strip(${inWordsAndStems(sql`said.words`)})
      from (select own.id, left(own.words || ' ' || coalesce(string_agg(m.body, ' ' order by m.id), ''), 100000) as words
              from requests own left join messages m on m.request_id = own.id and m.deliberation_id is null
             where own.id in ${on} group by own.id) said
     where r.id = said.id`)
