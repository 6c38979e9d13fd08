import { z } from 'zod'
import { readReach } from '../../customers/recognising.ts'
import { NO_ID } from '../../platform/database/ids.ts'
import { type Deed, deed, type Ids } from '../../platform/deed.ts'
import type { HeldRow } from '../../platform/held-rows.ts'
import {
  files,
  id,
  nearDay,
  optionalDay,
  optionalId,
  optionalLine,
  optionalWords,
  ticked,
  words,
} from '../../platform/web/fields.ts'
import { ofAnotherCustomer } from '../../requests/of-another-customer.ts'
import { handOver } from '../../requests/owners/handing-over.ts'
import { breakPromise } from '../../requests/promises/promise-breaking.ts'
import { proposeNewDate } from '../../requests/promises/promise-moving.ts'
import { finishStep } from '../../requests/steps/stepping.ts'
import { read } from '../../requests/tending.ts'
import { reachOf } from '../intake/intake.ts'
import { answerWhatWasRead } from './answering.ts'

const pageOf = ({ id }: Ids) => `/desk/requests/${id}`

/** What is done on the page of a request, and can be undone for some seconds. */
export const answering = deed({
  name: 'answer',
  about: 'request',
  schema: z.object({
    body: words(),
    /** What its writer says it is: the answer, a question back, or a word in between. */
    is: z.enum(['answer', 'asks', 'news']).optional().catch(undefined),
    asks: ticked,
    files,
    after: z.coerce.number().int().min(0).default(0),
  }),
  verb: (tx, actor, { ids: { id = NO_ID }, input: { is, asks, ...saying }, store }) =>
    answerWhatWasRead(tx, actor, { id, store, ...saying, is: is ?? (asks ? 'asks' : undefined) }),
  form: (ids) => `${pageOf(ids)}#answer`,
})

/** "Read, no more is needed": it goes off the day, and they see that. */
export const reading = deed({
  name: 'read',
  about: 'request',
  schema: z.object({}),
  verb: (tx, actor, { ids: { id = NO_ID } }) => read(tx, actor, { id }),
  form: (ids) => `${pageOf(ids)}#answer`,
})

export const finishing = deed({
  name: 'finish',
  about: 'request',
  schema: z.object({ result: optionalWords(2_000), next_on: optionalDay }),
  verb: (tx, actor, { ids: { id = NO_ID, step: stepId = NO_ID }, input: { result, next_on: nextOn } }) =>
    finishStep(tx, actor, { id, stepId, result, nextOn }),
  form: (ids) => `${pageOf(ids)}#actions`,
})

const Late = z.object({ due_on: nearDay, reason: words(2_000) })
const latePage = ({ id, promise }: Ids) => `/desk/requests/${id}/promises/${promise}/late`

/** "I don't make it", told before the day. */
export const movingDate = deed({
  name: 'move_date',
  about: 'request',
  schema: Late,
  verb: (tx, actor, { ids: { id = NO_ID, promise: promiseId = NO_ID }, input: { due_on: dueOn, reason } }) =>
    proposeNewDate(tx, actor, { id, promiseId, dueOn, reason }),
  form: latePage,
})

/** The same, when the day has passed. */
export const breaking = deed({
  name: 'break_promise',
  about: 'request',
  schema: Late,
  verb: (tx, actor, { ids: { id = NO_ID, promise: promiseId = NO_ID }, input: { due_on: newDueOn, reason } }) =>
    breakPromise(tx, actor, { id, promiseId, newDueOn, reason }),
  form: latePage,
})

export const handingOver = deed({
  name: 'hand_over',
  about: 'request',
  schema: z.object({ to_id: id, reason: words(2_000) }),
  verb: (tx, actor, { ids: { id = NO_ID }, input: { to_id: toId, reason } }) =>
    handOver(tx, actor, { id, toId, reason }),
  form: (ids) => `${pageOf(ids)}#hand-over`,
})

/** "This is somebody else's": a customer we know, or who it is. */
export const ofAnother = deed({
  name: 'of_another',
  about: 'request',
  schema: z.object({ customer_id: optionalId, who: optionalLine(200), reach: optionalLine(), from: optionalId }),
  verb: (tx, actor, { ids: { id = NO_ID }, input: { customer_id: customerId, who, reach, from } }) =>
    ofAnotherCustomer(tx, actor, { id, customerId, from, somebody: whoIs(who, reach) }),
  form: (ids) => `${pageOf(ids)}/customer`,
})

/** As at intake: what is neither a mail address nor a number is where they live. */
const whoIs = (who: string, reach: string) => ({
  name: readReach(who) ? '' : who,
  reach: reach ? reachOf(reach) : readReach(who),
})

/** What came back of a deed, to stand in its form again: the latest of them. */
export const draftOf = (
  held: readonly HeldRow[],
  { name }: Pick<Deed, 'name'>,
  ids: Readonly<Record<string, number>> = {},
): HeldRow | undefined =>
  held.findLast(
    (row) => row.returned_at && row.deed === name && Object.entries(ids).every(([key, id]) => row.ids[key] === id),
  )

/** A deed that waits, so that its button is not there a second time. */
export const waits = (
  held: readonly HeldRow[],
  { name }: Pick<Deed, 'name'>,
  ids: Readonly<Record<string, number>> = {},
): boolean =>
  held.some(
    (row) => !row.returned_at && row.deed === name && Object.entries(ids).every(([key, id]) => row.ids[key] === id),
  )
