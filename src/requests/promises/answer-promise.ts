import { type InstantTerm, termInDays, termInHours } from '../../lib/terms.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import type { ServiceVersion } from '../../services/service.ts'
import { calendarFor, calendarOf, lastInstantOf } from '../working-time.ts'
import { promise } from './promising.ts'

export { calendarOf }

const WITHOUT_SERVICE = { answer_amount: 2, answer_unit: 'working_days' } as const // a question about anything still gets an answer soon

/** Makes the first promise of every request: an answer by a date that follows from the service. */
export async function promiseAnswer(
  tx: Tx,
  actor: Actor,
  { requestId, service }: { requestId: Id<'requests'>; service?: ServiceVersion | undefined },
) {
  const { due, counted } = await answerTerm(tx, service)
  await promise(tx, actor, { requestId, kind: 'answer', text: '', due, counted })
}

/** By when an answer is due that is asked for now, and how that was counted. */
export async function answerTerm(
  db: Db,
  service?: Pick<ServiceVersion, 'answer_amount' | 'answer_unit'>,
  from = new Date(),
): Promise<InstantTerm> {
  const calendar = await calendarFor(db)
  const { answer_amount: amount, answer_unit: unit } = service ?? WITHOUT_SERVICE
  if (unit === 'working_hours') return termInHours(calendar, from, { amount, unit })
  const { due, counted } = termInDays(calendar, from, { amount, unit })
  return { due: lastInstantOf(due, calendar.timeZone), counted } // the day itself still counts
}
