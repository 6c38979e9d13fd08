import { askUnasked } from '../../customers/burden.ts'
import { waysOf } from '../../customers/customer.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { conflict, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { letter } from '../../ui/letter.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { confidenceIn } from '../confidence.ts'
import { visitCalledOff, visitInvited, visitPlanned, visitThanked } from '../happenings.ts'
import { lockVisit, type Met, peopleThere, whoWasMet } from './recording-visits.ts'
import { type Direction, type Repeats, subjectOf } from './visit.ts'

export interface Planning extends Met {
  direction: Direction
  from: Date
  until: Date
  place?: string | undefined
  repeats?: Repeats | undefined
  withIds?: readonly number[] | undefined
  /** The customer asked for it: then it is nothing we ask unasked. */
  askedFor?: boolean | undefined
}

/** Plans a visit: who, when and where is all there is to say. Unasked at most twice a quarter per customer; the third is refused. */
export async function planVisit(tx: Tx, actor: Actor, given: Planning): Promise<Id<'visits'>> {
  assertPerson(actor)
  const customer = await whoWasMet(tx, actor, given)
  if (customer && !given.askedFor) await askUnasked(tx, actor, { customerId: customer, kind: 'visit' })
  const confidence = customer ? await confidenceIn(tx, actor, customer) : undefined
  const { id } = await tx.one<{ id: Id<'visits'> }>(sql`
    insert into visits (customer_id, group_id, met, direction, happens_from, happens_until, place, repeats, planned_by, asked_for,
                        closed_service, department_id)
    values (${customer}, ${given.groupId ?? null}, ${customer ? '' : (given.met?.trim() ?? '')}, ${given.direction}, ${given.from}, ${given.until},
            ${given.place?.trim() ?? ''}, ${given.repeats ?? null}, ${actor.id}, ${given.askedFor ?? false},
            ${confidence !== undefined}, ${confidence?.department_id ?? null}) returning id`)
  await peopleThere(tx, id, [actor.id, ...(given.withIds ?? [])])
  await record(tx, actor, visitPlanned, id, { customer }, { for: customer ? 'customer' : 'staff' })
  return id
}

/** It will not happen; who was to come reads why. */
export async function callOff(
  tx: Tx,
  actor: Actor,
  { id, because }: { id: Id<'visits'>; because: string },
): Promise<void> {
  assertPerson(actor)
  const visit = await lockVisit(tx, actor, id)
  if (visit.done_at) throw conflict('insights.visit_told_already')
  await tx.run(sql`
    update visits set cancelled_at = clock_timestamp(), cancelled_because = ${because.trim()} where id = ${id}`)
  await record(tx, actor, visitCalledOff, id)
}

export interface Letter {
  id: Id<'visits'>
  kind: 'invitation' | 'thanks'
  words: string
  subject: string
  signature: string
}

/** Sends an invitation or a thank-you as it was written. Refused in words when we know no mail address. */
export async function sendLetter(tx: Tx, actor: Actor, t: Translate, given: Letter): Promise<void> {
  assertPerson(actor)
  const visit = await lockVisit(tx, actor, given.id)
  if (!given.words.trim()) throw refused('insights.letter_is_empty')
  const ways = visit.customer_id ? await waysOf(tx, visit.customer_id) : []
  const mail = ways.find(({ kind, undeliverable_at }) => kind === 'mail' && !undeliverable_at)
  if (!mail) throw refused('insights.letter_no_mail')

  const [greeting = '', ...paragraphs] = given.words.trim().split(/\n{2,}/)
  await queueMail(tx, {
    cause: `visit-${given.kind}:${given.id}`,
    to: { address: mail.value },
    subject: given.subject,
    ...letter(t, { greeting, paragraphs, signature: given.signature, writeTo: `${tx.organisation.address}/` }),
    about: subjectOf(given.id),
    personal: true,
  })
  await tx.run(
    given.kind === 'invitation'
      ? sql`update visits set invitation = ${given.words}, invited_at = clock_timestamp() where id = ${given.id}`
      : sql`update visits set thanks = ${given.words}, thanked_at = clock_timestamp() where id = ${given.id}`,
  )
  await record(tx, actor, given.kind === 'invitation' ? visitInvited : visitThanked, given.id)
}
