import { type CustomerRow, calledName, customerColumns } from '../../customers/customer.ts'
import type { BusinessCalendar } from '../../lib/calendar.ts'
import { alsoFor } from '../../pages/both-languages.ts'
import { wordsFor } from '../../pages/words.ts'
import { hoursAround, reachableCalendar } from '../../people/absence/at-work.ts'
import type { ShownPerson } from '../../people/display.ts'
import { findPerson, type PersonRow } from '../../people/person.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { type Settings, settingsOf } from '../../platform/settings.ts'
import { cookShown } from '../../services/in-confidence.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { trackingLink } from '../links.ts'
import { type RequestRow, requestColumns } from '../request.ts'
import { calendarOf } from '../working-time.ts'

/** What every mail to a customer needs. */
export interface MailFacts {
  request: RequestRow
  to: { address: string; name: string }
  t: Translate
  /** The words of our other language, when they wrote in neither of ours. */
  also: Translate | undefined
  settings: Settings
  link: string
  /** Who answers for it now, as the customer may see them. */
  person: ShownPerson
  /**
   * Who asked proved to read this mail, or a colleague opened the question or wrote in it. Until then anybody may have
   * typed the address, and a mail to it holds none of their words: no name, no title, nothing they wrote.
   */
  vouched: boolean
  /** When that person can be reached. */
  reachable: BusinessCalendar
}

/** The facts of a request for a mail to who asked it; nothing when no mail reaches them. */
export async function factsForMail(db: Db, requestId: Id<'requests'>): Promise<MailFacts | undefined> {
  const request = await db.maybe<RequestRow>(sql`select ${requestColumns} from requests r where r.id = ${requestId}`)
  if (!request) return
  const [asker, way, owner, hours, settings, t, { vouched }] = await db.together((db) =>
    Promise.all([
      db.one<CustomerRow>(sql`select ${customerColumns} from customers c where c.id = ${request.asker_id}`),
      db.maybe<{ value: string }>(sql`
        select value from contact_ways
         where customer_id = ${request.asker_id} and kind = 'mail' and undeliverable_at is null order by preferred desc, id limit 1`),
      findPerson(db, request.owner_id),
      hoursAround(db, request.owner_id),
      settingsOf(db),
      wordsFor(db, request.language),
      db.one<{ vouched: boolean }>(sql`
        select ${request.proven_at !== null || request.opened_by !== null}
          or exists (select from messages where request_id = ${request.id} and author_kind = 'person')
          or exists (select from closures where request_id = ${request.id}) as vouched`),
    ]),
  )
  if (!way || !owner) return
  const person = (owner.acting_id && (await findPerson(db, owner.acting_id))) || owner
  return {
    request: vouched ? request : { ...request, title: t('requests.mail_title_typed'), words: '' },
    vouched,
    to: { address: way.value, name: vouched ? calledName(asker) : '' },
    t,
    also: alsoFor(t, settings, request.words),
    settings,
    link: trackingLink(db.organisation, request),
    person: shownIn(request, person),
    reachable: reachableCalendar(calendarOf(settings), hours, person.id),
  }
}

/** A colleague as the customer of this request sees them, by id. */
export async function shownById(
  db: Db,
  request: RequestRow,
  personId: Id<'persons'> | null,
): Promise<ShownPerson | undefined> {
  const person = personId === null ? undefined : await findPerson(db, personId)
  return person && shownIn(request, person)
}

const shownIn = (request: RequestRow, person: PersonRow) => cookShown(request, person)
