import { dayOf } from '../../lib/time.ts'
import { findPerson } from '../../people/person.ts'
import { wordsFor } from '../../people/words.ts'
import type { OrganisationDb } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Event } from '../../platform/events/events.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { settingsOf } from '../../platform/settings.ts'
import { letter } from '../../ui/letter.ts'
import { until } from '../../ui/words/when.ts'
import { type RequestRow, requestColumns } from '../request.ts'

/**
 * Tells somebody that a request is theirs now: one mail, to whoever stands in when they are away, and none to somebody
 * who took it themselves. Everything after that stands on their own page for today.
 */
export async function mailOwner(db: OrganisationDb, event: Event): Promise<void> {
  const request = await db.maybe<RequestRow>(
    sql`select ${requestColumns} from requests r where r.id = ${event.subject_id}`,
  )
  const owner = await findPerson(db, Number(event.data.person))
  if (!request || !owner || request.opened_by === owner.id || event.data.person === event.data.from) return
  const person = (owner.acting_id && (await findPerson(db, owner.acting_id))) || owner
  const oneself = event.actor_kind === 'person' && event.actor_id === person.id
  if (!person.mail || oneself) return

  const address = person.mail
  const [t, settings] = await Promise.all([wordsFor(db, person.language), settingsOf(db)])
  const closed = request.closed_service
  const due = request.next_due ? until(t, dayOf(request.next_due, t.timeZone), new Date()) : ''
  await db.transaction((tx) =>
    queueMail(tx, {
      cause: `owner:${event.id}`,
      to: { address, name: person.name },
      subject: closed
        ? t('requests.mail_owner_subject_closed', { code: request.code })
        : t('requests.mail_owner_subject', { title: request.title }),
      about: { kind: 'request', id: request.id },
      ...letter(t, {
        greeting: t('requests.mail_owner_greeting', { name: person.first_name }),
        paragraphs: [
          person.id === owner.id
            ? t('requests.mail_owner_text')
            : t('requests.mail_owner_stand_in', { name: owner.first_name }),
          ...(closed ? [] : [request.title]),
          ...(due ? [t('requests.mail_owner_due', { until: due })] : []),
        ],
        action: {
          label: t('requests.mail_owner_action'),
          href: `${db.organisation.address}/desk/requests/${request.id}`,
        },
        signature: settings.name,
      }),
    }),
  )
}
