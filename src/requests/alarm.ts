import { type Alarm, alarmIn } from '../language/alarm.ts'
import { alarmWords } from '../platform/alarm-words.ts'
import type { Db } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import { type Settings, settingsOf } from '../platform/settings.ts'
import type { WholeRequest } from './whole-request.ts'

/** What a customer said, and when. */
export interface Words {
  words: string
  at: Date
}

type Whole = Pick<
  WholeRequest,
  'request' | 'messages' | 'expectations' | 'needs' | 'walls' | 'thanks' | 'verdicts' | 'reopenings'
>

/**
 * Whether the customer's words are of danger or despair, in whichever box they stood: on an open request all of them, on
 * one that ended those said since. Reckoned for a page that shows those words to somebody who may read them; never stored,
 * searched, counted or exported, and it judges nobody. `beside` are words of theirs that hang elsewhere.
 */
export function alarmOn(whole: Whole, settings: Settings, beside: readonly Words[] = []): Alarm | undefined {
  const { closed_at: ended } = whole.request
  const said = [...wordsOn(whole), ...beside].filter(({ at }) => !ended || at > ended)
  return alarmIn(said.map(({ words }) => words).join('\n'), alarmWords(settings))
}

/** Everything they said on it. */
function wordsOn({ request, messages, expectations, needs, walls, thanks, verdicts, reopenings }: Whole): Words[] {
  return [
    { words: request.words, at: request.opened_at },
    ...messages
      .filter(({ author_kind }) => author_kind === 'customer')
      .map((one) => ({ words: one.body, at: one.recorded_at })),
    ...[...expectations, ...needs, ...thanks].map((one) => ({ words: one.words, at: one.said_at })),
    ...walls.filter((one) => one.by_kind === 'customer').map((one) => ({ words: one.sentence, at: one.said_at })),
    ...verdicts.map((one) => ({ words: one.words, at: one.given_at })),
    ...reopenings.map((one) => ({ words: one.reason, at: one.reopened_at })), // by a colleague: what was said at the telephone
  ]
}

/** Whether somebody here did something since the customer's last word; then it was read, and no page says that it will be. */
export const wasRead = (whole: Whole & Pick<WholeRequest, 'events'>): boolean => {
  const last = Math.max(...wordsOn(whole).map(({ at }) => at.getTime()))
  const { request, events } = whole
  return !request.wrote_at && events.some((one) => one.actor_kind === 'person' && one.recorded_at.getTime() >= last)
}

/** The same for the requests on somebody's day, all of which they may open. */
export async function alarmsOn(db: Db, ids: readonly number[]): Promise<Map<number, Alarm>> {
  if (ids.length === 0) return new Map()
  const [settings, said] = await Promise.all([
    settingsOf(db),
    db.many<{ id: number; words: string }>(sql`
      select r.id, string_agg(said.words, chr(10)) as words
        from requests r cross join lateral (
             select r.words, r.opened_at as at
             union all select body, recorded_at from messages where request_id = r.id and author_kind = 'customer'
             union all select words, said_at from expectations where request_id = r.id
             union all select words, said_at from needs where request_id = r.id
             union all select words, said_at from thanks where request_id = r.id
             union all select sentence, said_at from walls where request_id = r.id and by_kind = 'customer'
             union all select words, given_at from verdicts where request_id = r.id
             union all select reason, reopened_at from reopenings where request_id = r.id) said
       where r.id = any(${[...ids]}::bigint[]) and (r.closed_at is null or said.at > r.closed_at) group by r.id`),
  ])
  const words = alarmWords(settings)
  return new Map(said.flatMap(({ id, words: text }) => withAlarm(id, alarmIn(text, words))))
}

const withAlarm = (id: number, alarm: Alarm | undefined): [number, Alarm][] => (alarm ? [[id, alarm]] : [])
