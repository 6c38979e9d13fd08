import { askUnaskedWhenRoom } from '../../customers/burden.ts'
import { findCustomerFor } from '../../customers/locking.ts'
import { makeCustomer } from '../../customers/recognising.ts'
import type { Actor, Person } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { type Id, NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, notFound, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { confidenceIn } from '../confidence.ts'
import { visitPlanned, visitTold } from '../happenings.ts'
import { observe } from '../observations/observing.ts'
import { askQuestion } from '../questions/research-question.ts'
import { type Direction, findVisitFor, type Repeats, type VisitRow } from './visit.ts'

/** Who was met: a customer we know, a new face by name, or people without a name. */
export interface Met {
  customerId?: Id<'customers'> | undefined
  met?: string | undefined
  /** Several people, or somebody whose name we do not know: nobody is made a customer of. */
  nameless?: boolean | undefined
  groupId?: Id<'customer_groups'> | undefined
}

export interface RecordedVisit extends Met {
  /** The planned visit this was; nothing when it was not planned. */
  visitId?: Id<'visits'> | undefined
  direction: Direction
  from: Date
  until: Date
  place?: string | undefined
  /** In the customer's own words. */
  heard?: string | undefined
  seen?: string | undefined
  weLearned?: string | undefined
  theyLearned?: string | undefined
  /** One question I still have. */
  question?: string | undefined
  repeats?: Repeats | undefined
  /** Colleagues who were there too. */
  withIds?: readonly number[] | undefined
}

/**
 * *Langs geweest*: records an encounter. Nothing is required but who. What was heard and seen become observations, the
 * question that is left becomes one others can take along, and the next one is planned when it repeats.
 */
export async function recordVisit(tx: Tx, actor: Actor, given: RecordedVisit): Promise<Id<'visits'>> {
  assertPerson(actor)
  const visit = given.visitId
    ? await recordPlanned(tx, actor, given.visitId, given)
    : await recordAfterwards(tx, actor, given)
  await peopleThere(tx, visit.id, [actor.id, ...(given.withIds ?? [])])
  await writeNotes(tx, actor, visit, given)
  if (visit.customer_id)
    await tx.run(sql`
      update customers set seen_last = greatest(seen_last, seen), seen_first = least(seen_first, seen)
        from (select least(${visit.happens_until}::timestamptz, now()) as seen) encounter where id = ${visit.customer_id}`)
  await record(
    tx,
    actor,
    visitTold,
    visit.id,
    { customer: visit.customer_id, direction: visit.direction, minutes: minutesOf(visit) },
    { for: visit.customer_id ? 'customer' : 'staff' },
  )
  await planNext(tx, actor, visit)
  return visit.id
}

const minutesOf = ({ happens_from: from, happens_until: until }: VisitRow) =>
  Math.round((until.getTime() - from.getTime()) / 60_000)

/** The customer, or a new face; nobody when it were people without a name. */
export async function whoWasMet(
  tx: Tx,
  actor: Actor,
  { customerId, met = '', nameless }: Met,
): Promise<Id<'customers'> | null> {
  if (customerId) {
    const customer = await findCustomerFor(tx, actor, customerId)
    if (!customer) throw notFound()
    return customer.merged_into_id ?? customer.id
  }
  if (!met.trim()) throw refused('insights.visit_needs_who')
  return nameless ? null : await makeCustomer(tx, actor, { name: met })
}

async function recordAfterwards(tx: Tx, actor: Person, given: RecordedVisit): Promise<VisitRow> {
  const customer = await whoWasMet(tx, actor, given)
  const confidence = customer ? await confidenceIn(tx, actor, customer) : undefined
  return await tx.one<VisitRow>(sql`
    insert into visits (customer_id, group_id, met, direction, happens_from, happens_until, place, repeats, planned_by, done_at,
                        closed_service, department_id)
    values (${customer}, ${given.groupId ?? null}, ${customer ? '' : (given.met?.trim() ?? '')}, ${given.direction}, ${given.from}, ${given.until},
            ${given.place?.trim() ?? ''}, ${given.repeats ?? null}, ${actor.id}, clock_timestamp(),
            ${confidence !== undefined}, ${confidence?.department_id ?? null}) returning *`)
}

async function recordPlanned(tx: Tx, actor: Person, id: Id<'visits'>, given: RecordedVisit): Promise<VisitRow> {
  const visit = await lockVisit(tx, actor, id)
  if (visit.done_at) throw conflict('insights.visit_told_already')
  const confidence = visit.customer_id ? await confidenceIn(tx, actor, visit.customer_id) : undefined
  return await tx.one<VisitRow>(sql`
    update visits set done_at = clock_timestamp(), happens_from = ${given.from}, happens_until = ${given.until}, direction = ${given.direction},
           place = ${given.place?.trim() || visit.place}, repeats = ${given.repeats ?? visit.repeats},
           closed_service = closed_service or ${confidence !== undefined}, department_id = coalesce(department_id, ${confidence?.department_id ?? null}) where id = ${id} returning *`)
}

/** Locks a visit for a change by somebody who may know of its customer; refuses when it was called off. */
export async function lockVisit(tx: Tx, actor: Actor, id: Id<'visits'>): Promise<VisitRow> {
  const visit = await tx.maybe<VisitRow>(sql`select * from visits where id = ${id} for update`)
  if (!visit || !(await findVisitFor(tx, actor, id))) throw notFound()
  if (visit.cancelled_at) throw conflict('insights.visit_called_off')
  return visit
}

export async function peopleThere(tx: Tx, visitId: Id<'visits'>, personIds: readonly number[]): Promise<void> {
  await tx.run(sql`
    insert into visit_people (visit_id, person_id)
    select ${visitId}, id from persons where id = any(${personIds}::bigint[]) and left_at is null on conflict do nothing`)
}

async function writeNotes(tx: Tx, actor: Person, visit: VisitRow, given: RecordedVisit) {
  const [weLearned, theyLearned] = [given.weLearned?.trim() ?? '', given.theyLearned?.trim() ?? '']
  if (weLearned || theyLearned)
    await tx.run(sql`
      insert into visit_notes (visit_id, by_kind, person_id, we_learned, they_learned)
      values (${visit.id}, 'person', ${actor.id}, ${weLearned}, ${theyLearned})`)
  const from = { source: 'visit', visitId: visit.id, personId: actor.id, heardAt: visit.happens_from } as const
  const about = { customerId: visit.customer_id ?? undefined, groupId: visit.group_id ?? undefined }
  const closed = { closed: visit.closed_service, departmentId: visit.department_id ?? undefined }
  if (given.heard?.trim())
    await observe(tx, actor, { ...from, ...about, ...closed, kind: 'verbatim', words: unquoted(given.heard) })
  if (given.seen?.trim())
    await observe(tx, actor, { ...from, ...about, ...closed, kind: 'behaviour', words: given.seen.trim() })
  if (given.question?.trim())
    await askQuestion(tx, actor, {
      question: given.question,
      groupId: visit.group_id ?? undefined,
      origin: { kind: 'visit', id: visit.id },
    })
}

/** Pages put the quotation marks round somebody's words themselves. */
const unquoted = (words: string) =>
  words
    .trim()
    .replace(/^["“”„'‘’]+(?=.*["“”'‘’]$)|["“”'‘’]+$/gsu, '')
    .trim()

const STEPS: Record<Repeats, string> = {
  week: '7 days',
  month: '1 month',
  quarter: '3 months',
  half_year: '6 months',
  year: '1 year',
}

/**
 * What repeats is planned again as soon as it was told. What the customer asked for comes when they asked for it; else it
 * counts as asked unasked, and waits until there is room.
 */
async function planNext(tx: Tx, actor: Actor, visit: VisitRow) {
  if (!visit.repeats) return
  const asks = visit.customer_id !== null && !visit.asked_for
  const room = asks
    ? await askUnaskedWhenRoom(tx, actor, { customerId: visit.customer_id ?? NO_ID, kind: 'visit' })
    : visit.happens_from
  if (!room) return
  const step = STEPS[visit.repeats]
  const { id } = await tx.one<{ id: Id<'visits'> }>(sql`
    insert into visits (customer_id, group_id, met, direction, happens_from, happens_until, place, repeats, follows_id, planned_by, asked_for,
                        closed_service, department_id)
    select v.customer_id, v.group_id, v.met, v.direction, v.happens_from + after, v.happens_until + after, v.place, v.repeats, v.id, v.planned_by, v.asked_for, v.closed_service, v.department_id
      from visits v cross join lateral (
        select greatest(v.happens_from + ${step}::interval - v.happens_from,
                        make_interval(days => ceil(extract(epoch from ${room}::timestamptz - v.happens_from) / 86400)::int)) as after) t
     where v.id = ${visit.id} returning id`)
  await tx.run(sql`
    insert into visit_people (visit_id, person_id) select ${id}, person_id from visit_people where visit_id = ${visit.id}`)
  const customer = visit.customer_id
  await record(tx, actor, visitPlanned, id, { customer }, { for: customer ? 'customer' : 'staff' })
}
