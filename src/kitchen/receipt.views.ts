import { problemTitle } from '../improvements/problems/title.views.ts'
import type { Alarm } from '../language/alarm.ts'
import { sentences } from '../lib/sentences.ts'
import { doorsSaid } from '../requests/doors.ts'
import { promiseWords } from '../requests/promises/promise-words.ts'
import { alarmNote, helpForAnybody } from '../ui/alarm-note.ts'
import { fileList } from '../ui/file-line.ts'
import { button, buttonLink, copyButton, disclosure, field, form, hiddenKey } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import { icon } from '../ui/icon.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day, moment, until } from '../ui/words/when.ts'
import { aboutLink } from './about.views.ts'
import { allBefore } from './before.views.ts'
import { onTables } from './elsewhere.views.ts'
import { account, paragraphs } from './ending.views.ts'
import { wholeRoad } from './road.views.ts'
import { fileLink } from './talk.views.ts'
import { asShown, cook, faceOf, type Tracking } from './tracking.ts'
import { alarmLine, complaintLine, heading } from './tracking.views.ts'

/**
 * Right after asking: the code and the link to keep, who has it, what happens now, and a copy of what was sent. `also` is
 * our other language, for who wrote in neither.
 */
export const receiptPage = (
  t: Translate,
  k: Tracking,
  { link, also }: { link: string; also: Translate | undefined },
): Html => {
  const person = asShown(k, cook(k))
  const { request, promises } = k.whole
  return html`
  <div class="stack receipt">
    ${alarmLine(t, k)}
    <p class="eyebrow">${t('kitchen.received_at', { moment: moment(t, request.opened_at, k.now) })}</p>
    <h1 class="title">${sentences(t('kitchen.receipt_title', { person: person.name }))}</h1>
    <div class="beside">${faceOf(person, 'l')}<p><strong>${sentences([person.name, person.line].filter(Boolean).join(', '))}</strong><br>${promises.map((one) => html`${promiseWords(t, one)} ${until(t, one.due_at, k.now)}. `)}</p></div>
    ${also && inOtherWords(also, k)}
    ${complaintLine(t, k)}
    ${aboutLink(t, k)}
    <p class="bar no-print">${buttonLink({ label: t('kitchen.receipt_watch'), href: k.path })}</p>
    ${keepThis(t, { code: request.code, link })}
    <h2>${t('kitchen.receipt_now')}</h2>
    ${whatHappensNow(t, k)}
    <h2>${t('kitchen.receipt_copy')}</h2>
    <blockquote class="card" dir="auto">${paragraphs(request.words)}</blockquote>
    ${fileList(k.whole.files.filter((one) => one.audience === 'customer' && one.added_by === 'customer' && one.withdrawn_because === null).map((one) => fileLink(t, one, k.path)))}
    ${k.whole.expectation && html`<h3>${t('kitchen.good_when')}</h3><blockquote class="card" dir="auto">${paragraphs(k.whole.expectation.words)}</blockquote>`}
    ${printButton(t)}
  </div>`
}

const whatHappensNow = (t: Translate, k: Tracking): Html => {
  const { request, ways } = k.whole
  const mails = ways.filter((one) => one.kind === 'mail' && one.customer_id === request.asker_id)
  const mail = mails[0] && addressFor(k, mails[0].value, mails.length)
  return html`
    <ul class="dots stack stack--tight">
      <li>${sentences(t('kitchen.receipt_reads', { person: asShown(k, cook(k)).name }))}</li>
      <li>${mail ? t('kitchen.receipt_mail', { mail }) : t('kitchen.receipt_phone')}</li>
      <li>${t('kitchen.receipt_page')}</li>
    </ul>`
}

/** The same in our other language, short: who wrote in neither may read that one. */
const inOtherWords = (t: Translate, k: Tracking): Html => {
  const person = asShown({ ...k, language: t.language }, cook(k))
  return html`
  <section class="card stack" lang="${t.language}" dir="ltr">
    <h2>${sentences(t('kitchen.receipt_title', { person: person.name }))}</h2>
    <p>${k.whole.promises.map((one) => html`${promiseWords(t, one)} ${until(t, one.due_at, k.now)}. `)}</p>
    ${whatHappensNow(t, { ...k, language: t.language })}
    <p>${t('kitchen.receipt_code')} <strong class="code">${k.whole.request.code}</strong></p>
    <p class="no-print"><a href="${k.path}?lang=${t.language}" data-turbo="false">${t('kitchen.receipt_watch')}</a></p>
  </section>`
}

/** The one address we have is the one that was typed; another is only hinted at, until a mailed code showed who reads. */
const addressFor = ({ proven, follower }: Tracking, mail: string, known: number): string =>
  proven || (known === 1 && !follower) ? mail : mail.replace(/^(.)[^@]*/u, '$1…')

interface SealedReceipt {
  /** Our other language, for who wrote in neither. */
  also: Translate | undefined
  code: string
  link: string
  path: string
  due: string
  emergencyPhone: string
  /** What the words may mean; only for who sent them from this browser just now. */
  alarm: Alarm | undefined
}

/** The receipt of a closed service without the second fact: everything but what was asked. */
export const sealedReceipt = (
  t: Translate,
  { also, code, link, path, due, emergencyPhone, alarm }: SealedReceipt,
): Html => html`
  <div class="stack receipt">
    ${alarmNote(t, { alarm, phone: emergencyPhone })}
    <h1 class="title">${t('kitchen.receipt_sealed_title')}</h1>
    <p>${due && t('kitchen.receipt_sealed_due', { until: due })}</p>
    <p class="bar no-print">${buttonLink({ label: t('kitchen.receipt_watch'), href: path })}</p>
    ${also && html`<section class="card stack" lang="${also.language}" dir="ltr"><h2>${also('kitchen.receipt_sealed_title')}</h2><p>${also('kitchen.receipt_sealed')}</p><p>${also('kitchen.receipt_code')} <strong class="code">${code}</strong></p></section>`}
    ${keepThis(t, { code, link })}
    <p class="soft">${t('kitchen.receipt_sealed')}</p>
    ${helpForAnybody(t, emergencyPhone)}
    ${printButton(t)}
  </div>`

const keepThis = (t: Translate, { code, link }: { code: string; link: string }): Html => html`
  <section class="card stack">
    <h2>${t('kitchen.receipt_keep')}</h2>
    <p class="receipt__code code">${code}</p>
    <p class="soft">${t('kitchen.receipt_code')}</p>
    <p class="receipt__link"><a href="${link}">${link}</a></p>
    <div class="bar no-print">${copyButton(t, link)}</div>
  </section>`

/** Without scripts the browser's own menu prints; then the button is not there. */
export const printButton = (t: Translate): Html =>
  html`<p class="bar no-print"><button type="button" class="button button--second needs-scripts" data-controller="print" data-action="print#print">${icon('printer')} ${t('kitchen.print')}</button></p>`

/** The account on paper: what was asked, what was done, and the whole road. */
export const accountPage = (t: Translate, k: Tracking): Html => html`
  <p class="eyebrow no-print"><a href="${k.path}">${t('kitchen.back')}</a></p>
  ${heading(t, k)}
  ${account(t, k)}
  ${allBefore(t, k)}
  <section class="section"><h2>${t('kitchen.road')}</h2>${wholeRoad(t, k)}</section>
  ${printButton(t)}`

/** Everything that happened, nothing left out but what is said to be withheld, with its reason. */
export const roadPage = (
  t: Translate,
  k: Tracking,
  { withheld, known }: { withheld: string[]; known: number | undefined },
): Html => html`
  <p class="eyebrow"><a href="${k.path}">${t('kitchen.back')}</a></p>
  <h1 class="title">${t('kitchen.road')}</h1>
  <div class="stack stack--wide roadpage">
    <p>${t('kitchen.road_lead')}</p>
    ${wholeRoad(t, k)}
    ${!k.follower && doors(t, k, known)}
    ${onTables(t, k)}
    ${!k.follower && (k.cameOfIt.told.length > 0 || k.cameOfIt.raised.length > 0) && html`<section class="stack"><h2>${t('improvements.what_came_of_it')}</h2><ul class="dots stack stack--tight">${k.cameOfIt.told.map((one) => html`<li>${t('kitchen.road_told', { day: day(t, one.sent_at, k.now) })} <span dir="auto">${one.words}</span></li>${one.answer && one.answered_at && html`<li>${t('kitchen.road_you_answered', { answer: one.answer, day: day(t, one.answered_at, k.now) })}${one.answer_words && html` <q dir="auto">${one.answer_words}</q>`}</li>`}`)}${k.cameOfIt.raised.map((one) => html`<li>${t('kitchen.road_raised', { day: day(t, one.joined_at, k.now) })} <span dir="auto">${problemTitle(one)}</span></li>`)}</ul></section>`}
    ${withheld.length > 0 && html`<section class="stack"><h2>${t('kitchen.withheld_title')}</h2><ul class="dots stack stack--tight">${withheld.map((reason) => html`<li>${reason}</li>`)}</ul></section>`}
    ${printButton(t)}
  </div>`

/** What we know of it: their own word before ours. Who only holds the link reads nothing of other questions. */
const doorsSoFar = (t: Translate, said: number | undefined, known: number | undefined): string => {
  if (said !== undefined) return t('kitchen.doors_said', { said })
  return known === undefined ? t('kitchen.doors_unsaid') : t('kitchen.doors_known', { known })
}

/** How often they asked us before: what we know of it, and a place to say it better. */
const doors = (t: Translate, k: Tracking, known: number | undefined): Html => {
  const said = doorsSaid(k.whole.events)
  return html`<section class="stack stack--tight" id="doors"><h2>${t('kitchen.doors')}</h2>
    <p>${doorsSoFar(t, said, known)}</p>
    ${disclosure(
      t(said === undefined && known === undefined ? 'kitchen.doors_tell' : 'kitchen.doors_mend'),
      form(
        { action: `${k.path}/doors`, className: 'stack' },
        html`${hiddenKey(`${k.key}-doors`)}${field(t, { name: 'doors', label: t('kitchen.doors_how_often'), hint: t('kitchen.doors_hint'), inputmode: 'numeric', shape: 'short', required: true, value: String(said ?? known ?? '') })}<div class="bar">${button({ label: t('kitchen.keep'), kind: 'second' })}</div>`,
      ),
    )}
  </section>`
}
