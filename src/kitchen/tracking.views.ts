import { senderOf } from '../improvements/telling/told.ts'
import { whatCameOfIt } from '../improvements/telling/told.views.ts'
import { sentences } from '../lib/sentences.ts'
import { dayOf } from '../lib/time.ts'
import { wasRead } from '../requests/alarm.ts'
import { alarmNote } from '../ui/alarm-note.ts'
import { errorSummary } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import { notice } from '../ui/notice.ts'
import { phoneLink } from '../ui/phone.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day } from '../ui/words/when.ts'
import { aboutLink } from './about.views.ts'
import { before, lastDayToObject, needsSaid } from './before.views.ts'
import { onTables } from './elsewhere.views.ts'
import { account, reopening, verdict } from './ending.views.ts'
import { noPage } from './no.views.ts'
import { happening } from './now.views.ts'
import type { Offers } from './offering.ts'
import { promisesOf } from './promises.views.ts'
import { expectation, looks, looseFiles, rarely } from './rarely.views.ts'
import { road, shut } from './road.views.ts'
import { talk, write } from './talk.views.ts'
import { asShown, cook, ending, type Tracking } from './tracking.ts'
import { yourTurn } from './turn.views.ts'

const TITLE_LENGTH = 140 // three lines on a wide screen; a longer question stands in the conversation

/** Whom to call now, where the words ask for it; then in the order of the phone: who and what now, what next, my turn, promises, conversation, the road. */
export const trackingPage = (t: Translate, k: Tracking, offers: Offers | undefined): Html => {
  const { no } = k.whole
  const ended = ending(k) !== undefined
  return html`
  ${alarmLine(t, k)}
  ${errorSummary(t, mistakes(k))}
  ${heading(t, k)}
  ${happening(t, k)}
  ${complaintLine(t, k)}
  ${aboutLink(t, k)}
  ${yourTurn(t, k)}
  ${mailBroken(t, k)}
  <div class="split">
    ${!ended && promised(t, k)}
    <div class="split__main">
      ${lastDayToObject(t, k)}
      ${!ended && before(t, k)}
      ${!ended && needsSaid(t, k)}
      ${ended && no && noPage(t, k, no, offers)}
      ${account(t, k)}
      ${ended && verdict(t, k)}
      ${ended && before(t, k)}
      ${k.cameOfIt.told.length > 0 && came(t, k)}
      <section class="section" id="talk">
        <h2>${t('kitchen.talk')}</h2>
        ${talk(t, k, fitsTitle(k))}
        ${write(t, k)}
      </section>
      ${onTables(t, k)}
      ${expectation(t, k)}
      ${k.cameOfIt.told.length === 0 && came(t, k)}
      ${looseFiles(t, k)}
      ${looks(t, k, seenBy(k))}
      ${reopening(t, k)}
    </div>
    ${ended && promised(t, k)}
    <section class="split__side"><h2>${t('kitchen.road')}</h2>${shut(t, k) ?? road(t, k)}</section>
  </div>
  ${rarely(t, k)}`
}

/** What was sent and came back, far down the page: said at the top, with a link to it. */
const mistakes = ({ writing, calling }: Tracking): { name: string; text: string }[] => [
  ...(writing?.error ? [{ name: 'body', text: writing.error }] : []),
  ...(writing?.filesError ? [{ name: 'files', text: writing.filesError }] : []),
  ...Object.entries(calling?.errors ?? {}).map(([name, text]) => ({ name, text })),
]

/** Whom to call now, beside words of danger or despair; to who asked, not to who follows along. */
export function alarmLine(t: Translate, k: Tracking): Html | undefined {
  if (k.follower) return
  return alarmNote(t, {
    alarm: k.alarm,
    phone: k.emergencyPhone,
    read: wasRead(k.whole),
  })
}

/** Who deals with a complaint about a colleague, and that it is not that colleague. */
export const complaintLine = (t: Translate, k: Tracking): Html | undefined => {
  const { about_colleague, about_owner } = k.whole.request
  if (!about_colleague) return
  const person = asShown(k, cook(k)).name
  if (!about_owner) return html`<p class="measure">${sentences(t('kitchen.complaint_handled', { person }))}</p>`
  return notice({
    tone: 'copper',
    title: t('ui.nobody_else'),
    text: html`${sentences(t('kitchen.complaint_nobody_else', { person }))} ${k.phone && html`${t('kitchen.complaint_phone')} ${phoneLink(k.phone)}.`} ${t('kitchen.complaint_outside')} ${phoneLink(ADVICE)}.`,
  })
}

const ADVICE = '0800-8020' // Het Juridisch Loket, free of charge; it knows the way to an ombudsman or a committee

/** Mail to them came back: they would wait for it, and everything stands here as well. */
const mailBroken = (t: Translate, { follower, whole: { ways, asker } }: Tracking): Html | undefined => {
  const mail = ways.filter((way) => way.kind === 'mail' && way.customer_id === asker.id)
  const broken = !follower && mail.length > 0 && mail.every((way) => way.undeliverable_at !== null)
  return broken ? notice({ tone: 'copper', text: t('kitchen.mail_broken') }) : undefined
}

/** What came of it for everybody: told, on the way, or known of others. Not for who only follows along. */
const came = (t: Translate, k: Tracking): Html | undefined =>
  k.follower
    ? undefined
    : whatCameOfIt(t, {
        ...k.cameOfIt,
        near: true,
        path: k.path,
        key: k.key,
        now: k.now,
        sender: (told) => senderOf(told, k.tellers, k.organisation),
      })

/** Above the conversation while we work on it; when it has ended, the ending comes first. */
const promised = (t: Translate, k: Tracking): Html | undefined =>
  k.whole.promises.length === 0
    ? undefined
    : html`<section class="split__side"><h2>${t('kitchen.promised')}</h2>${promisesOf(t, k)}</section>`

/** The customer's own words, as the title. */
export const heading = (t: Translate, k: Tracking): Html => {
  const { request, customer, asker } = k.whole
  const forWhom = customer.id === asker.id ? '' : customer.called || customer.name
  return html`
  <p class="eyebrow">${t(k.follower ? 'kitchen.followed_question' : 'kitchen.your_question', { day: day(t, request.happened_on, k.now) })} <span class="code">${request.code}</span>${forWhom && html` <span dir="auto">${t('kitchen.for_whom', { name: forWhom })}</span>`}</p>
  <h1 class="title" dir="auto">${fitsTitle(k) ? request.words : request.title}</h1>`
}

const fitsTitle = ({ whole: { request } }: Tracking): boolean => request.words.length <= TITLE_LENGTH

/** Who looked into a closed request, once per person and day. Whoever did something with it has read it. */
function seenBy(k: Tracking): { name: string; at: Date }[] {
  const looked = k.whole.events.filter(({ actor_kind }) => actor_kind === 'person')
  const onDay = looked.map((event) => ({
    person: event.actor_id,
    at: event.happened_at,
    day: dayOf(event.happened_at, k.calendar.timeZone),
  }))
  const firsts = onDay.filter(
    (one, place) => onDay.findIndex(({ person, day }) => person === one.person && day === one.day) === place,
  )
  return firsts.map(({ person, at }) => ({ name: sentences(asShown(k, person).name), at }))
}
