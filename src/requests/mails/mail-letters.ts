import { sentences } from '../../lib/sentences.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { idNamed } from '../../platform/events/events.ts'
import { weekInWords } from '../../ui/words/hours.ts'
import type { MessageKey } from '../../ui/words/i18n.ts'
import { day, untilDay, wholeMoment } from '../../ui/words/when.ts'
import { CHANNELS } from '../channels.ts'
import { OUTCOMES } from '../ending/outcomes.ts'
import { type PromiseRow, promiseColumns } from '../promises/promise.ts'
import { keptByAnswerIn } from '../promises/promise-kinds.ts'
import type { Channel } from '../request.ts'
import type { Closure, Handover, No } from '../request-rows.ts'
import { type MailFacts, shownById } from './mail-facts.ts'
import type { MailContent, Say } from './mail-saying.ts'

/** At once after asking: that we have it, what was asked, who has it, by when, and how to reach them. */
export const receipt: Say = async ({ t, request, person, reachable, settings, vouched }, _event, db) => {
  const [promise, along] = await db.together((db) =>
    Promise.all([
      db.maybe<PromiseRow>(
        sql`select ${promiseColumns} from promises p where p.request_id = ${request.id} and ${keptByAnswerIn} and p.state = 'open' order by p.id limit 1`,
      ),
      cameAlong(db, request.id),
    ]),
  )
  const written = request.opened_at.getTime() - request.happened_on.getTime() > 60_000
  return {
    subject: vouched
      ? t('requests.mail_receipt_subject', { title: request.title })
      : t('requests.mail_receipt_typed_subject'),
    paragraphs: [
      written
        ? t('requests.mail_receipt_written', {
            happened: day(t, request.happened_on),
            moment: wholeMoment(t, request.opened_at),
          })
        : t('requests.mail_receipt_text', { moment: wholeMoment(t, request.opened_at) }),
      request.closed_at
        ? t('requests.mail_receipt_ended')
        : [
            sentences(t('requests.mail_receipt_person', { person: describe(person) })),
            promise ? t('requests.mail_receipt_promise', { until: untilDay(t, promise.due_at) }) : '',
          ]
            .filter(Boolean)
            .join(' '),
    ],
    after: [
      t('requests.mail_code', { code: request.code }),
      [
        sentences(t('requests.mail_reachable', { person: person.name, hours: weekInWords(t, reachable.hours) })),
        settings.phone ? t('requests.mail_call', { phone: settings.phone }) : '',
      ]
        .filter(Boolean)
        .join(' '),
      vouched ? `${t('requests.mail_your_question')}\n${quoted(request.words)}` : t('requests.mail_receipt_typed'),
      // How a file is called is the word of whoever sent it, as the question is; that it came is ours to say.
      along.length > 0 &&
        (vouched
          ? [t('requests.mail_files', { count: along.length }), ...along.map(({ name }) => `– ${name}`)].join('\n')
          : t('requests.mail_files_typed', { count: along.length })),
    ].filter((part) => part !== false),
  }
}

/** What who asked sent along with the question, as the page shows it. */
const cameAlong = (db: Db, requestId: Id<'requests'>) =>
  db.many<{ name: string }>(sql`
    select f.name from request_files r join files f on f.id = r.file_id
     where r.request_id = ${requestId} and r.audience = 'customer' and r.added_by = 'customer' and r.withdrawn_because is null
     order by r.file_id`)

/** Somebody wrote: their words, under their own name. */
export const answered: Say = async ({ t, request, settings }, event, db) => {
  const message = await db.maybe<{ body: string; person_id: Id<'persons'>; channel: Channel }>(
    sql`select body, person_id, channel from messages where id = ${Number(event.data.message)}`,
  )
  if (!message) return
  if (!CHANNELS[message.channel].written && request.updates !== 'everything') return // they heard it themselves: by phone, at the counter, in a letter
  const person = await shownById(db, request, message.person_id)
  return {
    subject: begun(
      t(event.data.asks === true ? 'requests.mail_asks_subject' : 'requests.mail_answer_subject', {
        person: person?.name ?? settings.name,
        title: request.title,
      }),
    ),
    paragraphs: [message.body],
    action: t('requests.mail_write_back'),
    anchor: 'write',
    signature: [begun(person?.name ?? ''), settings.name].filter(Boolean).join('\n'),
    personal: true,
  }
}

/** Somebody else has it now: who, and why. */
export const moved: Say = async ({ t, request, person }, event, db) => {
  const handover = event.data.handover
    ? await db.maybe<Handover>(
        sql`select id, from_id, to_id, reason, handed_over_at, read_at from handovers where id = ${Number(event.data.handover)}`,
      )
    : undefined
  const to = (await shownById(db, request, idNamed(event, 'person'))) ?? person
  return {
    subject: begun(t('requests.mail_person_subject', { person: to.name, title: request.title })),
    paragraphs: [begun(t('requests.mail_person_text', { person: describe(to) })), handover?.reason ?? ''].filter(
      Boolean,
    ),
  }
}

const HELPED = ['yes', 'partly', 'no']

/** The end: what we did, what comes next, and the first question we have: were you helped? A no is said as one. */
export const closed: Say = async (facts, event, db) => {
  const { t, request, settings } = facts
  const closure = await db.maybe<Closure>(sql`
    select id, closed_by, outcome, account, next_step, cost, no_answer, closed_at, reopened_at from closures where id = ${Number(event.data.closure)}`)
  if (!closure) return
  const person = await shownById(db, request, closure.closed_by)
  const no = await noOf(db, closure)
  if (no) return saidNo(facts, closure, { no, person: person?.name ?? '' })
  return {
    subject: t('requests.mail_closed_subject', { title: request.title }),
    paragraphs: [
      t(closure.no_answer ? 'requests.mail_closed_no_answer' : 'requests.mail_closed_text'),
      closure.account,
      t('requests.mail_closed_next', { next: closure.next_step }),
      t('requests.mail_closed_ask'),
    ],
    choices: HELPED.map((helped) => ({
      label: t('requests.mail_closed_answer', { helped }),
      query: `helped=${helped}`,
    })),
    anchor: 'verdict',
    signature: [begun(person?.name ?? ''), settings.name].filter(Boolean).join('\n'),
    personal: true,
  }
}

/** The no that a question ended with; not of one that ended otherwise after it. */
const noOf = async (db: Db, { id, outcome }: Closure): Promise<MailedNo | undefined> =>
  OUTCOMES[outcome].saysNo
    ? await db.maybe<MailedNo>(sql`
        select why, possible, objection_how, objection_until, ways_on from noes where closure_id = ${id}`)
    : undefined

type MailedNo = Pick<No, 'why' | 'possible' | 'objection_how' | 'objection_until' | 'ways_on'>

/** A no in the order its page has: that it is one, why, what is possible, every way on, and the link to all of it. */
function saidNo(
  { t, request, settings }: MailFacts,
  { outcome, account, next_step }: Closure,
  { no, person }: { no: MailedNo; person: string },
): MailContent {
  const titled = (label: MessageKey, text: string) => text.trim() && `${t(label)}\n${text}`
  return {
    subject: t('requests.mail_no_subject', { title: request.title }),
    paragraphs: [
      t('requests.mail_no_text', { outcome }),
      titled('requests.mail_no_why', no.why),
      titled('requests.mail_no_possible', no.possible),
      titled('requests.mail_closed_text', account),
      next_step,
      no.objection_until ? t('requests.mail_no_object', { day: day(t, no.objection_until) }) : '',
      no.objection_until ? no.objection_how : '',
      no.ways_on,
    ].filter((text) => text.trim() !== ''),
    signature: [begun(person), settings.name].filter(Boolean).join('\n'),
    personal: true,
  }
}

/** Their question was joined with another of theirs: which, and that nothing of it is lost. */
export const joined: Say = async ({ t, request, vouched }) => ({
  subject: t('requests.mail_joined_subject', { title: request.title }),
  paragraphs: [t('requests.mail_joined_text')],
  after: [
    t('requests.mail_code', { code: request.code }),
    ...(vouched ? [`${t('requests.mail_your_question')}\n${quoted(request.words)}`] : []),
  ],
})

/** What was joined is a question of its own again; told once, on that question. */
export const parted: Say = async ({ t, request, person }, event) =>
  event.data.from === undefined
    ? undefined
    : {
        subject: t('requests.mail_parted_subject', { title: request.title }),
        paragraphs: [t('requests.mail_parted_text', { person: person.name })],
        after: [t('requests.mail_code', { code: request.code })],
      }

/** The link was renewed: earlier ones no longer work. */
export const renewed: Say = async ({ t, request, vouched }) => ({
  subject: vouched
    ? t('requests.mail_renewed_subject', { title: request.title })
    : t('requests.mail_renewed_typed_subject'),
  paragraphs: [t('requests.mail_renewed_text')],
})

/** One sentence about what happened; the page tells the rest. */
export const news =
  (key: MessageKey): Say =>
  async ({ t, request, person }) => ({
    subject: t('requests.mail_news_subject', { title: request.title }),
    paragraphs: [begun(t(key, { person: person.name }))],
  })

/** A sentence that begins with a role begins with a capital; the words of people behind it stay as they are. */
const begun = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

const describe = ({ name, line }: { name: string; line: string }) => (line ? `${name} (${line})` : name)

const quoted = (words: string) =>
  words
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
