import { type Alarm, alarmIn } from '../lib/alarm.ts'
import { alarmWords } from '../platform/alarm-words.ts'
import type { Db } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import { type Settings, settingsOf } from '../platform/settings.ts'
import { isClosed } from './request.ts'
import type { WholeRequest } from './whole.ts'

/**
 * Whether the customer's words on an open request are of danger or despair. Reckoned for a page that shows those words
 * to somebody who may read them; never stored, searched, counted or exported, and it judges nobody.
 */
export function alarmOn(
  { request, messages }: Pick<WholeRequest, 'request' | 'messages'>,
  settings: Settings,
): Alarm | undefined {
  if (isClosed(request)) return
  const said = messages.filter(({ author_kind }) => author_kind === 'customer').map(({ body }) => body)
  return alarmIn([request.words, ...said].join('\n'), alarmWords(settings))
}

/** Whether somebody here did something since the customer's last word; then it was read, and no page says that it will be. */
export const wasRead = ({
  request,
  messages,
  events,
}: Pick<WholeRequest, 'request' | 'messages' | 'events'>): boolean => {
  const theirs = messages.filter(({ author_kind }) => author_kind === 'customer').map(({ recorded_at }) => recorded_at)
  const last = Math.max(request.opened_at.getTime(), ...theirs.map((at) => at.getTime()))
  return !request.wrote_at && events.some((one) => one.actor_kind === 'person' && one.recorded_at.getTime() >= last)
}

/** The same for the requests on somebody's day, all of which they may open. */
export async function alarmsOn(db: Db, ids: readonly number[]): Promise<Map<number, Alarm>> {
  if (ids.length === 0) return new Map()
  const [settings, said] = await Promise.all([
    settingsOf(db),
    db.many<{ id: number; words: string }>(sql`
      select r.id, concat_ws(chr(10), r.words, (select string_agg(m.body, chr(10)) from messages m
                                                 where m.request_id = r.id and m.author_kind = 'customer')) as words
        from requests r where r.id = any(${[...ids]}::bigint[]) and r.closed_at is null`),
  ])
  const words = alarmWords(settings)
  return new Map(said.flatMap(({ id, words: text }) => withAlarm(id, alarmIn(text, words))))
}

const withAlarm = (id: number, alarm: Alarm | undefined): [number, Alarm][] => (alarm ? [[id, alarm]] : [])
