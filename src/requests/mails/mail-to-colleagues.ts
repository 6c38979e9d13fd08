import { findPerson, type PersonRow } from '../../people/person.ts'
import type { Db, OrganisationDb } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { type Event, idNamed } from '../../platform/events/events.ts'
import { alarmsOn } from '../alarm.ts'
import { wallHit } from '../happenings/around.ts'
import { requestJudged, requestReopened, requestThanked } from '../happenings/ending.ts'
import { requestExpected } from '../happenings/words.ts'
import type { RequestRow } from '../request.ts'
import { mailTo, requestOf } from './mail-to-owners.ts'

const GATHER_MINUTES = 10 // several messages in a row are one thing to read

/** What can wait until the owner's day shows it, unless the words are of danger or despair. */
const CAN_WAIT = new Set<string>([requestExpected.name, wallHit.name])

/**
 * Tells the owner that the customer wrote, said what they need, or gave something back: whoever must know, knows. Words of
 * danger or despair on it are mailed each time, whatever was mailed a moment ago.
 */
export async function mailWroteBack(db: OrganisationDb, event: Event): Promise<void> {
  if (event.actor_kind !== 'customer' || event.subject_kind !== 'request') return
  if (event.type === requestReopened.name && event.data.from !== event.data.person) return // who gets it is mailed so
  const kind = event.type === requestThanked.name || (event.type === requestJudged.name && event.data.says !== true)
  const request = await requestOf(db, event)
  const owner = request && (await findPerson(db, request.owner_id))
  if (!request || !owner || (request.wrote_at === null && !kind)) return
  const first = (await alarmsOn(db, [request.id])).size > 0
  if (kind && (!first || !request.closed_at)) return // nothing is asked; opened again, who has it now is mailed
  if (!first && (CAN_WAIT.has(event.type) || (await mailedJustNow(db, event, request)))) return
  await mailTo(db, event, { request, owner }, (t) => ({
    cause: `wrote:${request.id}:${event.id}`,
    subject: request.closed_service
      ? t('requests.mail_wrote_subject_closed', { code: request.code, what: whatOf(event, request) })
      : t('requests.mail_wrote_subject', { title: request.title, what: whatOf(event, request) }),
    text: t('requests.mail_wrote_text', { what: whatOf(event, request) }),
  }))
}

function whatOf({ type }: Event, request: RequestRow): 'need' | 'gone' | 'again' | 'ended' | 'open' {
  if (type === 'request.need_said') return 'need'
  if (type === 'request.words_taken_back') return 'gone'
  if (type === requestReopened.name) return 'again'
  return request.closed_at ? 'ended' : 'open'
}

/** A mail that went out a moment ago says it already, unless it was answered since. */
async function mailedJustNow(db: Db, event: Event, request: RequestRow): Promise<boolean> {
  const mailed = await db.maybe(sql`
    select from mails m
     where m.subject_kind = 'request' and m.subject_id = ${request.id} and m.cause like ${`wrote:${request.id}:%`}
       and m.cause <> ${`wrote:${request.id}:${event.id}`} and m.queued_at > now() - make_interval(mins => ${GATHER_MINUTES})
       and m.queued_at > coalesce((select max(recorded_at) from messages
                                    where request_id = ${request.id} and author_kind = 'person'), '-infinity')
     limit 1`)
  return mailed !== undefined
}

/** Tells a colleague that their advice is asked. */
export async function mailAsked(db: OrganisationDb, event: Event): Promise<void> {
  await mailPerson(db, event, 'asked')
}

/** Tells who asked a colleague that there is an answer. */
export async function mailAdvised(db: OrganisationDb, event: Event): Promise<void> {
  await mailPerson(db, event, 'advised')
}

async function mailPerson(db: OrganisationDb, event: Event, what: 'asked' | 'advised'): Promise<void> {
  const request = await requestOf(db, event)
  const owner = await findPerson(db, idNamed(event, 'person'))
  const by = event.actor_id === null ? undefined : await findPerson(db, event.actor_id)
  if (!request || !owner || !by) return
  await mailTo(db, event, { request, owner }, (t) => ({
    subject: request.closed_service
      ? t('requests.mail_advice_subject_closed', { what, person: by.first_name, code: request.code })
      : t('requests.mail_advice_subject', { what, person: by.first_name, title: request.title }),
    text: t('requests.mail_advice_text', { what, person: by.first_name }),
  }))
}

/** Tells those who lead a department that it solves a question together with another; where nobody leads, all of it. */
export async function mailJoint(db: OrganisationDb, event: Event): Promise<void> {
  const request = await requestOf(db, event)
  if (!request || request.closed_service) return // in confidence: who may not open it is not called to it
  for (const owner of await added(db, request)) {
    await mailTo(db, event, { request, owner }, (t) => ({
      cause: `joint:${event.id}:${owner.id}`,
      subject: t('requests.mail_joint_subject', { title: request.title }),
      text: t('requests.mail_joint_text'),
    }))
  }
}

async function added(db: Db, { id, owner_id }: RequestRow): Promise<PersonRow[]> {
  const ids = await db.many<{ id: Id<'persons'> }>(sql`
    with joined as (
      select department_id from joint_departments where request_id = ${id}
      except select department_id from memberships where person_id = ${owner_id}),
    theirs as (
      select m.person_id, m.leads, bool_or(m.leads) over (partition by m.department_id) as led
        from memberships m join joined on joined.department_id = m.department_id)
    select distinct person_id as id from theirs where leads or not led order by person_id`)
  const found = await Promise.all(ids.map((one) => findPerson(db, one.id)))
  return found.flatMap((one) => (one && one.left_at === null ? [one] : []))
}
