import { sentences } from '../../lib/sentences.ts'
import type { Db } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Event } from '../../platform/events/events.ts'
import { untilDay } from '../../ui/words/when.ts'
import { entryColumns, type PromiseEntry, type PromiseRow, promiseColumns } from '../promises/promise.ts'
import { brokenWords, movedWords } from '../promises/promise-telling.ts'
import type { Say } from './mail-saying.ts'

/** A new date, told before the old one passed; the customer is asked. */
export const renegotiated: Say = async ({ t, request }, event, db) => {
  const found = await promiseIn(db, event)
  if (!found) return
  const { promise, entry, before } = found
  const now = new Date()
  return {
    subject: t('requests.mail_moved_subject', { title: request.title }),
    paragraphs: [
      movedWords(t, {
        promise,
        old: before?.due_at ?? promise.due_at,
        to: untilDay(t, entry.due_at ?? promise.due_at),
        now,
      }),
      entry.reason,
      t(event.type === 'promise.extended' ? 'requests.mail_extended_after' : 'requests.mail_moved_ask'),
    ].filter(Boolean),
    action: t('requests.mail_moved_action'),
  }
}

/** A promise was not kept: why, and by when it is done after all. In silence nobody said why yet; then it says that. */
export const broken: Say = async ({ t, request, person }, event, db) => {
  const found = await promiseIn(db, event)
  if (!found) return
  const { promise, entry } = found
  const now = new Date()
  const anew = await db.maybe<{ due_at: Date }>(sql`
    select due_at from promises where request_id = ${request.id} and id > ${promise.id} and kind = ${promise.kind} and text = ${promise.text}
       and made_at >= ${entry.at}::timestamptz - interval '1 minute' order by id limit 1`)
  return {
    subject: t('requests.mail_broken_subject', { title: request.title }),
    paragraphs: [
      brokenWords(t, promise, now),
      entry.reason || sentences(t('requests.mail_broken_silent', { person: person.name })),
      anew ? t('requests.mail_broken_anew', { new: untilDay(t, anew.due_at) }) : '',
    ].filter(Boolean),
  }
}

async function promiseIn(db: Db, event: Event) {
  const promise = await db.maybe<PromiseRow>(
    sql`select ${promiseColumns} from promises p where p.id = ${Number(event.data.promise)}`,
  )
  const entries = await db.many<PromiseEntry>(
    sql`select ${entryColumns} from promise_entries e where e.promise_id = ${promise?.id ?? 0} order by e.id`,
  )
  const entry = entries.find((one) => one.id === event.data.entry)
  if (!promise || !entry) return
  return { promise, entry, before: entries.findLast((one) => one.id < entry.id && one.due_at !== null) }
}
