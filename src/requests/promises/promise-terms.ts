import { careComplaintTerm, complaintTerm, dataRequestTerm, type TermRule } from '../../lib/terms.ts'
import { dayOf } from '../../lib/time.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { lockOpenRequest, touch } from '../request.ts'
import { calendarFor, lastInstantOf } from '../working-time.ts'
import { promise } from './promising.ts'

/** Terms the law sets us, by the rule they are counted by. To object is the customer's term, so it is not here. */
export const LEGAL_TERMS = {
  awb_complaint: (day: string) => complaintTerm(day),
  awb_complaint_committee: (day: string) => complaintTerm(day, { committee: true }),
  wkkgz_complaint: (day: string) => careComplaintTerm(day),
  avg_request: (day: string) => dataRequestTerm(day),
} satisfies Partial<Record<TermRule, unknown>>

/** Puts a legal term on a request, counted from the day we received it. */
export async function promiseTerm(
  tx: Tx,
  actor: Actor,
  { id, rule }: { id: Id<'requests'>; rule: keyof typeof LEGAL_TERMS },
): Promise<Id<'promises'>> {
  assertPerson(actor)
  const request = await lockOpenRequest(tx, actor, id)
  const { timeZone } = await calendarFor(tx)
  const { due, counted } = LEGAL_TERMS[rule](dayOf(request.happened_on, timeZone))
  const promiseId = await promise(tx, actor, {
    requestId: id,
    kind: 'term',
    text: '',
    due: lastInstantOf(due, timeZone),
    counted,
  })
  await touch(tx, request)
  return promiseId
}
