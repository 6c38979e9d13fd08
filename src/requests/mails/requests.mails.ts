import type { Db, OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { Event } from '../../platform/events/events.ts'
import type { Listening } from '../../platform/events/news.ts'
import { hadEnough } from '../../platform/mail/lately.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { helpInWords } from '../../ui/alarm-note.ts'
import { type LetterProps, letter } from '../../ui/letter.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { Updates } from '../request.ts'
import { receiptLeaves } from './left-already.ts'
import { factsForMail, type MailFacts } from './mail-facts.ts'
import { answered, closed, joined, moved, news, parted, receipt, renewed } from './mail-letters.ts'
import { FOLLOWERS_NEWS, mailFollowersNews } from './mail-news-to-followers.ts'
import { broken, renegotiated } from './mail-on-promises.ts'
import { step } from './mail-on-steps.ts'
import type { Said, Say } from './mail-saying.ts'
import { mailAdvised, mailAsked, mailJoint, mailWroteBack } from './mail-to-colleagues.ts'
import { mailFollower } from './mail-to-followers.ts'
import { mailNobodyElse, mailOverrun, mailOwner } from './mail-to-owners.ts'

interface Mailing {
  say: Say
  /** Who gets it: everybody, or those who chose at least this much. A person's words, a date and one's own turn are for everybody. */
  from: Updates
}

/** Which events become a mail to who asked. */
const MAILINGS: Readonly<Record<string, Mailing>> = {
  'request.opened': { say: receipt, from: 'silent' },
  'request.answered': { say: answered, from: 'silent' },
  'request.closed': { say: closed, from: 'silent' },
  'request.merged': { say: joined, from: 'silent' },
  'request.parted': { say: parted, from: 'silent' },
  'link.revoked': { say: renewed, from: 'silent' },
  'promise.renegotiated': { say: renegotiated, from: 'silent' },
  'promise.extended': { say: renegotiated, from: 'silent' },
  'promise.broken': { say: broken, from: 'silent' },
  'promise.explained': { say: broken, from: 'silent' },
  'step.finished': { say: step, from: 'milestones' },
  'step.reopened': { say: step, from: 'milestones' },
  'request.handed_over': { say: moved, from: 'milestones' },
  'request.rerouted': { say: moved, from: 'milestones' },
  'request.taken': { say: moved, from: 'milestones' },
  'request.reopened': { say: moved, from: 'milestones' },
  'request.filed': { say: news('requests.news_filed'), from: 'milestones' },
  'step.started': { say: step, from: 'everything' },
  'step.planned': { say: step, from: 'everything' },
  'step.added': { say: step, from: 'everything' },
  'step.skipped': { say: step, from: 'everything' },
  'promise.kept': { say: news('requests.news_promise_kept'), from: 'everything' },
  'promise.done_late': { say: news('requests.news_promise_kept'), from: 'everything' },
  'promise.on_track': { say: news('requests.news_on_track'), from: 'everything' },
  'request.consulted': { say: news('requests.news_consulted'), from: 'everything' },
  'request.deliberated': { say: news('requests.news_deliberated'), from: 'everything' },
  'file.added': { say: news('requests.news_file'), from: 'everything' },
}

const ORDER: readonly Updates[] = ['silent', 'milestones', 'everything']

/** Mails about requests. Each event gives at most one mail per receiver, however often it is heard. */
export const requestMails: readonly Listening[] = [
  { name: 'mail_asker', types: Object.keys(MAILINGS), hear: mailAsker },
  { name: 'mail_right_customer', types: ['request.of_another'], hear: mailRightCustomer },
  {
    name: 'mail_owner',
    types: ['request.routed', 'request.handed_over', 'request.rerouted', 'request.reopened'],
    hear: mailOwner,
  },
  { name: 'mail_nobody_else', types: ['request.routed'], hear: mailNobodyElse },
  {
    name: 'mail_wrote_back',
    types: [
      'request.asked',
      'request.turn_disputed',
      'request.need_said',
      'request.judged',
      'request.words_taken_back',
      'promise.declined',
      'file.added',
    ],
    hear: mailWroteBack,
  },
  { name: 'mail_asked', types: ['request.consulted'], hear: mailAsked },
  { name: 'mail_advised', types: ['request.consultation_answered'], hear: mailAdvised },
  { name: 'mail_joint', types: ['request.joint'], hear: mailJoint },
  { name: 'mail_overrun', types: ['promise.overrun'], hear: mailOverrun },
  { name: 'mail_follower', types: ['follower.invited'], hear: mailFollower },
  { name: 'mail_followers_news', types: FOLLOWERS_NEWS, hear: mailFollowersNews },
]

async function mailAsker(db: OrganisationDb, event: Event): Promise<void> {
  const mailing = MAILINGS[event.type]
  if (
    !mailing ||
    event.audience !== 'customer' ||
    event.data.ending === true ||
    (event.actor_kind === 'customer' && !TELLS_THEMSELVES.has(event.type))
  )
    return
  const facts = await factsForMail(db, event.subject_id)
  if (!facts || !wants(facts, event, mailing)) return
  if (!facts.vouched && (await hadEnough(db, facts.to.address, 'news'))) return
  const said = await sayIn(facts, event, mailing, db)
  const also = event.type === 'request.opened' ? await sayAlso(facts, event, mailing, db) : undefined
  if (said) await db.transaction((tx) => send(tx, facts, event, said, also))
}

/** Whose question it is after all gets the receipt, as if it had been written down for them: once, whichever is heard first. */
async function mailRightCustomer(db: OrganisationDb, event: Event): Promise<void> {
  await mailAsker(db, { ...event, type: 'request.opened', audience: 'customer', data: {} })
}

/** The receipt in our other language as well, for who wrote in neither; their own words are not repeated. */
async function sayAlso(facts: MailFacts, event: Event, mailing: Mailing, db: Db) {
  const { also: t } = facts
  const said = t && (await sayIn({ ...facts, t }, event, mailing, db))
  return said && { t, said: { ...said, after: said.after?.filter((part) => !/^> /m.test(part)) ?? [] } }
}

/** A customer needs no mail about what they did themselves, except where they need what is in it. */
const TELLS_THEMSELVES = new Set(['request.opened', 'request.reopened', 'link.revoked'])

function wants({ request }: MailFacts, event: Event, { from }: Mailing): boolean {
  const yourTurn = event.type === 'step.started' && request.turn === 'customers'
  return yourTurn || ORDER.indexOf(request.updates) >= ORDER.indexOf(from)
}

/**
 * A mail about a closed service says no more than that there is news, and whether we wait for them; a mailbox may be read by others. Whom to call in
 * need stands in every receipt, whatever was written: one that has it only for some would tell it, and be kept.
 */
async function sayIn(facts: MailFacts, event: Event, { say }: Mailing, db: Db): Promise<Said | undefined> {
  const said = await say(facts, event, db)
  if (!said || !facts.request.closed_service) return said
  const { t, request, settings } = facts
  const opened = event.type === 'request.opened'
  const waits = waitsForThem(facts, event) ? 'yes' : 'no'
  return {
    subject: opened
      ? t('requests.mail_closed_service_receipt_subject')
      : t('requests.mail_closed_service_subject', { waits }),
    paragraphs: opened
      ? [t('requests.mail_closed_service_receipt'), helpInWords(t, settings.emergency_phone)]
      : [t('requests.mail_closed_service_text', { waits })],
    after: [t('requests.mail_code', { code: request.code })],
  }
}

/** Whether it waits for them now says nothing of what it is about, and they would let it wait. */
const waitsForThem = ({ request }: MailFacts, { type, data }: Event): boolean =>
  request.turn === 'customers' && ((type === 'request.answered' && data.asks === true) || type === 'step.started')

async function send(
  tx: Tx,
  facts: MailFacts,
  event: Event,
  said: Said,
  also: { t: Translate; said: Said } | undefined,
): Promise<void> {
  const { t, request, to } = facts
  await queueMail(tx, {
    cause: event.type === 'request.opened' ? `receipt:${request.id}` : `asker:${event.id}`,
    to,
    subject: said.subject,
    about: { kind: 'request', id: request.id },
    personal: said.personal ?? false,
    notBefore: event.type === 'request.opened' ? receiptLeaves(request) : undefined,
    ...letter(t, asLetter(t, facts, said), also && { t: also.t, props: asLetter(also.t, facts, also.said) }),
  })
}

function asLetter(t: Translate, { to, link, settings }: MailFacts, said: Said): LetterProps {
  const anchor = said.anchor ? `#${said.anchor}` : ''
  return {
    greeting: to.name ? t('requests.mail_greeting', { name: to.name }) : t('requests.mail_greeting_nameless'),
    paragraphs: said.paragraphs,
    action: said.choices ? undefined : { label: said.action ?? t('requests.mail_follow'), href: `${link}${anchor}` },
    choices: said.choices?.map(({ label, query }) => ({ label, href: `${link}?${query}${anchor}` })),
    after: said.after,
    signature: said.signature ?? settings.name,
    writeTo: `${link}#write`,
  }
}
