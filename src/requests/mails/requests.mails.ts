import type { Db, OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { Event } from '../../platform/events/events.ts'
import type { Listening } from '../../platform/events/news.ts'
import { hadEnough } from '../../platform/mail/lately.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { helpInWords } from '../../ui/alarm-note.ts'
import { type LetterProps, letter } from '../../ui/letter.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { timelineHappenings } from '../happenings/all.ts'
import { fileAdded, followerInvited, wallHit } from '../happenings/around.ts'
import type { Letter, Mailing } from '../happenings/columns.ts'
import { requestJudged, requestNeedSaid, requestReopened, requestThanked } from '../happenings/ending.ts'
import {
  requestConsultationAnswered,
  requestConsulted,
  requestHandedOver,
  requestJoint,
  requestRerouted,
  requestRouted,
} from '../happenings/owners.ts'
import { promiseDeclined, promiseOverrun } from '../happenings/promises.ts'
import {
  requestAsked,
  requestExpected,
  requestOfAnother,
  requestTurnDisputed,
  requestWordsTakenBack,
} from '../happenings/words.ts'
import type { Updates } from '../request.ts'
import { receiptLeaves } from './left-already.ts'
import { factsForMail, type MailFacts } from './mail-facts.ts'
import { answered, closed, joined, moved, news, parted, receipt, renewed } from './mail-letters.ts'
import { mailFollowersNews } from './mail-news-to-followers.ts'
import { broken, renegotiated } from './mail-on-promises.ts'
import { step } from './mail-on-steps.ts'
import type { MailContent, Say } from './mail-saying.ts'
import { mailAdvised, mailAsked, mailJoint, mailWroteBack } from './mail-to-colleagues.ts'
import { mailFollower } from './mail-to-followers.ts'
import { mailNobodyElse, mailOverrun, mailOwner } from './mail-to-owners.ts'

/** Who writes which letter. */
const LETTERS: Readonly<Record<Letter, Say>> = {
  receipt,
  answered,
  closed,
  joined,
  parted,
  renewed,
  renegotiated,
  broken,
  step,
  moved,
}

const onTimelines = [...timelineHappenings.values()]

const ORDER: readonly Updates[] = ['silent', 'milestones', 'everything']

/** Mails about requests. Each event gives at most one mail per receiver, however often it is heard. */
export const requestMails: readonly Listening[] = [
  { name: 'mail_asker', hears: onTimelines.filter(({ mail }) => mail), hear: mailAsker },
  { name: 'mail_right_customer', hears: [requestOfAnother], hear: mailRightCustomer },
  {
    name: 'mail_owner',
    hears: [requestRouted, requestHandedOver, requestRerouted, requestReopened],
    hear: mailOwner,
  },
  { name: 'mail_nobody_else', hears: [requestRouted], hear: mailNobodyElse },
  {
    name: 'mail_wrote_back',
    hears: [
      requestAsked,
      requestTurnDisputed,
      requestNeedSaid,
      requestJudged,
      requestThanked,
      requestReopened,
      requestWordsTakenBack,
      promiseDeclined,
      fileAdded,
      requestExpected,
      wallHit,
    ],
    hear: mailWroteBack,
  },
  { name: 'mail_asked', hears: [requestConsulted], hear: mailAsked },
  { name: 'mail_advised', hears: [requestConsultationAnswered], hear: mailAdvised },
  { name: 'mail_joint', hears: [requestJoint], hear: mailJoint },
  { name: 'mail_overrun', hears: [promiseOverrun], hear: mailOverrun },
  { name: 'mail_follower', hears: [followerInvited], hear: mailFollower },
  {
    name: 'mail_followers_news',
    hears: onTimelines.filter(({ followersToo }) => followersToo),
    hear: mailFollowersNews,
  },
]

async function mailAsker(db: OrganisationDb, event: Event): Promise<void> {
  const mailing = timelineHappenings.get(event.type)?.mail
  if (!mailing || event.audience !== 'customer' || event.data.ending === true) return
  if (event.actor_kind === 'customer' && !mailing.themselvesToo) return
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

function wants({ request }: MailFacts, event: Event, { from }: Mailing): boolean {
  const yourTurn = event.type === 'step.started' && request.turn === 'customers'
  return yourTurn || ORDER.indexOf(request.updates) >= ORDER.indexOf(from)
}

/**
 * A mail about a closed service says no more than that there is news, and whether we wait for them; a mailbox may be read by others. Whom to call in
 * need stands in every receipt, whatever was written: one that has it only for some would tell it, and be kept.
 */
async function sayIn(facts: MailFacts, event: Event, mailing: Mailing, db: Db): Promise<MailContent | undefined> {
  const say = 'news' in mailing ? news(mailing.news) : LETTERS[mailing.letter]
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
  said: MailContent,
  also: { t: Translate; said: MailContent } | undefined,
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

function asLetter(t: Translate, { to, link, settings }: MailFacts, said: MailContent): LetterProps {
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
