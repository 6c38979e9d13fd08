import { wordsFor } from '../../pages/words.ts'
import { shownToCustomer } from '../../people/display.ts'
import { findPerson } from '../../people/person.ts'
import type { OrganisationDb } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Event } from '../../platform/events/events.ts'
import type { Listening } from '../../platform/events/news.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { trackingLink } from '../../requests/links.ts'
import { letter } from '../../ui/letter.ts'
import { problemReopened, problemSilent, problemTold } from '../happenings.ts'
import { ENDINGS, type EndingKind } from '../problems/endings.ts'
import { titleText } from '../problems/title.views.ts'
import { toldLink } from './links.ts'

/** Mails to those who brought something up, and to who leads it. At most one for each event, however often it is heard. */
export const tellingMails: readonly Listening[] = [
  { name: 'mail_told', hears: [problemTold], hear: mailTold },
  { name: 'mail_lead', hears: [problemReopened, problemSilent], hear: mailLead },
]

interface ToldByMail {
  id: Id<'loop_messages'>
  raiser_id: Id<'raisers'>
  words: string
  language: string
  ending: EndingKind | null
  sent_by: Id<'persons'> | null
  called: string
  address: string | null
  request_id: Id<'requests'> | null
  link_number: number | null
  closed_service: boolean | null
}

const ANSWERS = ['solved', 'partly', 'not'] as const

/** The words as they were sent, with answers to choose; of what came through a closed service only that there is news. */
async function mailTold(db: OrganisationDb, event: Event): Promise<void> {
  if (event.data.channel !== 'mail') return
  const told = await db.maybe<ToldByMail>(sql`
    select m.id, m.raiser_id, m.words, m.language, e.ending, m.sent_by, coalesce(nullif(c.called, ''), c.name) as called, w.value as address,
           r.id as request_id, r.link_number, r.closed_service
      from loop_messages m join raisers s on s.id = m.raiser_id join customers c on c.id = s.customer_id
      left join problem_endings e on e.id = m.ending_id
      left join requests r on r.id = s.request_id
      left join lateral (select value from contact_ways where customer_id = c.id and kind = 'mail' and undeliverable_at is null
                          order by preferred desc, id limit 1) w on true
     where m.id = ${Number(event.data.message)}`)
  if (!told?.address) return
  const t = await wordsFor(db, told.language)
  const sender = told.sent_by ? await findPerson(db, told.sent_by) : undefined
  const to = { address: told.address, name: told.called }
  if (told.closed_service && told.request_id && told.link_number !== null) {
    const href = `${trackingLink(db.organisation, { id: told.request_id, link_number: told.link_number })}#told`
    await db.transaction((tx) =>
      queueMail(tx, {
        cause: `told:${told.id}`,
        to,
        subject: t('improvements.mail_told_closed_subject'),
        ...letter(t, {
          greeting: told.called
            ? t('improvements.letter_dear', { name: told.called })
            : t('improvements.letter_dear_nameless'),
          paragraphs: [t('improvements.mail_told_closed')],
          action: { label: t('improvements.mail_told_read'), href },
          signature: tx.organisation.name,
        }),
      }),
    )
    return
  }
  const link = toldLink(db.organisation, told)
  const [greeting = '', ...paragraphs] = told.words.split(/\n{2,}/)
  const asks = told.ending !== null && ENDINGS[told.ending].asksWhether
  await db.transaction((tx) =>
    queueMail(tx, {
      cause: `told:${told.id}`,
      to,
      subject: t('improvements.mail_told_subject', { ending: told.ending ?? 'news' }),
      personal: true,
      ...letter(t, {
        greeting,
        paragraphs,
        action: asks ? undefined : { label: t('improvements.mail_told_answer'), href: link },
        choices: asks
          ? ANSWERS.map((answer) => ({ label: t('improvements.answer', { answer }), href: `${link}?answer=${answer}` }))
          : undefined,
        signature: [sender && shownToCustomer(sender).name, tx.organisation.name].filter(Boolean).join('\n'),
        writeTo: link,
      }),
    }),
  )
}

/** To who leads it: somebody said it was not solved, or nobody heard anything for long. */
async function mailLead(db: OrganisationDb, event: Event): Promise<void> {
  const problem = await db.maybe<{
    id: number
    title: string
    in_own_words: boolean
    lead_id: Id<'persons'> | null
    closed_service: boolean
  }>(sql`select id, title, in_own_words, lead_id, closed_service from problems where id = ${event.subject_id}`)
  const lead = problem?.lead_id ? await findPerson(db, problem.lead_id) : undefined
  if (!problem || !lead?.mail || lead.left_at) return
  const t = await wordsFor(db, lead.language)
  const { mail } = lead
  const title = problem.closed_service ? '' : titleText(problem)
  const silent = event.type === 'problem.silent'
  await db.transaction((tx) =>
    queueMail(tx, {
      cause: `lead:${event.id}`,
      to: { address: mail, name: lead.name },
      subject: t(silent ? 'improvements.mail_silent_subject' : 'improvements.mail_reopened_subject'),
      ...letter(t, {
        greeting: t('improvements.mail_hello', { name: lead.first_name }),
        paragraphs: [t(silent ? 'improvements.mail_silent' : 'improvements.mail_reopened'), ...(title ? [title] : [])],
        action: {
          label: t(silent ? 'improvements.mail_silent_do' : 'improvements.mail_reopened_do'),
          href: `${tx.organisation.address}/desk/improvements/${problem.id}${silent ? '#news' : ''}`,
        },
        signature: tx.organisation.name,
      }),
    }),
  )
}
