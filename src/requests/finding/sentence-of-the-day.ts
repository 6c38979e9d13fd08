import { createHash } from 'node:crypto'
import { alarmIn } from '../../language/alarm.ts'
import { quotableSentence } from '../../language/quotable.ts'
import { dayOf, startOfDay } from '../../lib/time.ts'
import type { Actor } from '../../platform/actor.ts'
import { alarmWords } from '../../platform/alarm-words.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { settingsOf } from '../../platform/settings.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import { aboutAColleague } from '../complaints.ts'

/** What one real customer said, for everybody who works here today. */
export interface DaySentence {
  sentence: string
  language: string
  request_id: Id<'requests'>
}

const POOL = 300 // of the newest questions before today

/**
 * One sentence by a real customer for the day: the same for everybody, all day. Out of open services only, without a
 * name and without anything that leads to somebody. Nothing as long as nobody wrote such a sentence.
 */
export async function sentenceOfTheDay(db: Db, actor: Actor, now = new Date()): Promise<DaySentence | undefined> {
  assertPerson(actor)
  const settings = await settingsOf(db)
  const { time_zone } = settings
  const alarms = alarmWords(settings) // words of danger or despair are for who can help, and no motto
  const today = dayOf(now, time_zone)
  const asked = await db.many<{ id: Id<'requests'>; words: string; language: string; names: string[] }>(sql`
    select r.id, left(r.words, 3000) as words, r.language, array[c.name, c.called, a.name, a.called] as names
      from (select r.* from requests r where ${inTheOpen('r')} and not ${aboutAColleague} and opened_at < ${startOfDay(today, time_zone)}
             order by id desc limit ${POOL}) r
      join customers c on c.id = r.customer_id join customers a on a.id = r.asker_id`)
  const inTodaysOrder = asked
    .map((one) => ({ ...one, lot: createHash('sha1').update(`${today}:${one.id}`).digest('hex') }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1))
  for (const { id, words, language, names } of inTodaysOrder) {
    const sentence = quotableSentence(words, names)
    if (sentence && !alarmIn(words, alarms)) return { sentence, language, request_id: id }
  }
}
