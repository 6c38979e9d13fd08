import { wordsFor } from '../../pages/words.ts'
import { findPerson, type PersonRow } from '../../people/person.ts'
import type { OrganisationDb } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { type Event, idNamed } from '../../platform/events/events.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { settingsOf } from '../../platform/settings.ts'
import { letter } from '../../ui/letter.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { untilDay } from '../../ui/words/when.ts'
import { alarmsOn } from '../alarm.ts'
import { namedOn } from '../complaints.ts'
import { findRequestFor, type RequestRow, requestColumns } from '../request.ts'

/**
 * Tells somebody that a request is theirs now: one mail, to whoever stands in when they are away, and none to somebody
 * who took it themselves. Everything after that stands on their own page for today.
 */
export async function mailOwner(db: OrganisationDb, event: Event): Promise<void> {
  const request = await requestOf(db, event)
  const owner = await findPerson(db, idNamed(event, 'person'))
  if (!request || !owner || request.opened_by === owner.id || event.data.person === event.data.from) return
  await mailTo(db, event, { request, owner }, (t, standsIn) => ({
    subject: request.closed_service
      ? t('requests.mail_owner_subject_closed', { code: request.code })
      : t('requests.mail_owner_subject', { title: request.title }),
    text: standsIn ? t('requests.mail_owner_stand_in', { name: owner.first_name }) : t('requests.mail_owner_text'),
    due: request.next_due ? t('requests.mail_owner_due', { until: untilDay(t, request.next_due) }) : undefined,
  }))
}

/** Tells whoever answers for a request that somebody waits three times as long as was promised. */
export async function mailOverrun(db: OrganisationDb, event: Event): Promise<void> {
  const request = await requestOf(db, event)
  const owner = request && (await findPerson(db, request.owner_id))
  if (!request || !owner || request.closed_at) return
  await mailTo(db, event, { request, owner }, (t) => ({
    subject: t('requests.mail_overrun_subject', { code: request.code }),
    text: t('requests.mail_overrun_text'),
  }))
}

interface MailWords {
  /** What makes it one mail; the event does when left out. */
  cause?: string | undefined
  subject: string
  text: string
  due?: string | undefined
}

/** The request an event is about. */
export const requestOf = (db: OrganisationDb, event: Event) =>
  db.maybe<RequestRow>(sql`select ${requestColumns} from requests r where r.id = ${event.subject_id}`)

/** To somebody here, or to whoever stands in; not to who did it themselves. Of a closed service without its title. */
export async function mailTo(
  db: OrganisationDb,
  event: Event,
  { request, owner }: { request: RequestRow; owner: PersonRow },
  say: (t: Translate, standsIn: boolean) => MailWords,
): Promise<void> {
  const person = (await standInFor(db, request, owner)) ?? owner
  const oneself = event.actor_kind === 'person' && event.actor_id === person.id
  if (!person.mail || oneself || (await isAbout(db, request, person))) return

  const address = person.mail
  const [t, settings, alarms] = await Promise.all([
    wordsFor(db, person.language),
    settingsOf(db),
    alarmsOn(db, [request.id]),
  ])
  const { cause = `owner:${event.id}`, subject, text, due } = say(t, person.id !== owner.id)
  const first = alarms.size > 0 // words of danger or despair: said, and not repeated
  await db.transaction((tx) =>
    queueMail(tx, {
      cause,
      to: { address, name: person.name },
      subject: first ? t('requests.mail_read_first_subject', { code: request.code }) : subject,
      about: { kind: 'request', id: request.id },
      ...letter(t, {
        greeting: t('requests.mail_owner_greeting', { name: person.first_name }),
        paragraphs: first
          ? [t('requests.mail_read_first'), text]
          : [text, ...(request.closed_service ? [] : [request.title]), ...(due ? [due] : [])],
        action: {
          label: t('requests.mail_owner_action'),
          href: `${db.organisation.address}/desk/requests/${request.id}`,
        },
        signature: settings.name,
        writeTo: `${db.organisation.address}/desk/requests/${request.id}`,
      }),
    }),
  )
}

/** It is a complaint about them, and not theirs to deal with. */
const isAbout = async (db: OrganisationDb, request: RequestRow, person: PersonRow): Promise<boolean> =>
  request.about_colleague && person.id !== request.owner_id && (await namedOn(db, request.id)).includes(person.id)

/**
 * Tells the administrators that a complaint came for which nobody is there but who it is about: they can let somebody
 * else in. Not what it says, nor about whom.
 */
export async function mailNobodyElse(db: OrganisationDb, event: Event): Promise<void> {
  const request = await requestOf(db, event)
  if (!request?.about_owner || request.closed_at) return
  const administrators = await db.many<{ name: string; first_name: string; mail: string; language: string }>(sql`
    select name, first_name, mail, language from persons
     where administrator and left_at is null and mail is not null
       and id not in (select person_id from complaints_about where request_id = ${request.id}) order by id`)
  const settings = await settingsOf(db)
  for (const { name, first_name, mail, language } of administrators) {
    const t = await wordsFor(db, language)
    await db.transaction((tx) =>
      queueMail(tx, {
        cause: `nobody_else:${event.id}:${mail}`,
        to: { address: mail, name },
        subject: t('requests.mail_nobody_else_subject', { code: request.code }),
        about: { kind: 'request', id: request.id },
        ...letter(t, {
          greeting: t('requests.mail_owner_greeting', { name: first_name }),
          paragraphs: [t('requests.mail_nobody_else_text')],
          action: {
            label: t('requests.mail_nobody_else_action'),
            href: `${db.organisation.address}/desk/people`,
          },
          signature: settings.name,
          writeTo: `${db.organisation.address}/desk/people`,
        }),
      }),
    )
  }
}

/** Whoever stands in, unless the question is in confidence and they may not open it. */
async function standInFor(db: OrganisationDb, request: RequestRow, owner: PersonRow): Promise<PersonRow | undefined> {
  const standIn = owner.acting_id ? await findPerson(db, owner.acting_id) : undefined
  if (!standIn || !request.closed_service) return standIn
  const actor = { kind: 'person', id: standIn.id, administrator: standIn.administrator } as const
  return (await findRequestFor(db, actor, request.id)) && standIn
}
