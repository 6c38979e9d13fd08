import { sentences } from '../lib/sentences.ts'
import type { No } from '../requests/request-rows.ts'
import { button, form, hiddenKey, textArea } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import { list, rowSign } from '../ui/list.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day } from '../ui/words/when.ts'
import { paragraphs } from './ending.views.ts'
import type { Offers } from './offering.ts'
import { readingLine } from './reading.ts'
import { sendOr, typedIn } from './talk.views.ts'
import { asShown, faceOf, type Tracking } from './tracking.ts'

/** A no as a page with a face: why, what is possible, and every way on, before anything else. */
export const noPage = (t: Translate, k: Tracking, no: No, offers: Offers | undefined): Html => html`
  <section class="section stack">
    <h2>${t('kitchen.no_why')}</h2>
    <div class="lead" dir="auto">${paragraphs(no.why)}</div>
  </section>
  <section class="section">
    <h2>${t('kitchen.no_possible')}</h2>
    ${list(
      no.possible
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line) => ({
          title: html`<span dir="auto">${line}</span>`,
          end: k.follower ? undefined : html`<a href="#write">${t('kitchen.no_ask_about')}</a>`,
        })),
    )}
  </section>
  <section class="section stack">
    <h2>${t('kitchen.no_disagree')}</h2>
    ${!k.follower && secondLook(t, k, no)}
    ${no.objection_until && objection(t, k, no)}
    ${no.ways_on && html`<div class="soft" dir="auto">${paragraphs(no.ways_on)}</div>`}
  </section>
  ${!k.follower && need(t, k, offers)}`

/** Once somebody else looks; after that only the independent ways on are left. */
const secondLook = (t: Translate, k: Tracking, no: No): Html => {
  const used = k.whole.reopenings.some((one) => one.because !== 'comes_back')
  if (used) return html`<p>${t('kitchen.looked_again')}</p>`
  const other = no.look_again_id === null ? undefined : asShown(k, no.look_again_id)
  return list([
    {
      lead: other && faceOf(other, 'm'),
      title: t('kitchen.look_again'),
      detail: other ? sentences(t('kitchen.look_again_who', { person: other.name })) : t('kitchen.look_again_other'),
      end: form(
        { action: `${k.path}/second-look` },
        html`${hiddenKey(`${k.key}-look`)}${button({ label: t('kitchen.look_again_ask'), kind: 'second' })}`,
      ),
    },
  ])
}

/** The legal way on with its last day. */
export const objection = (t: Translate, k: Tracking, no: No): Html => html`
  <div class="card law">
    <p><strong>${t('kitchen.object_until', { day: day(t, no.objection_until ?? '', k.now) })}</strong></p>
    <p class="soft small">${t('kitchen.object_unmoved')}</p>
    ${no.objection_how && html`<h3>${t('kitchen.object_how')}</h3><div dir="auto">${paragraphs(no.objection_how)}</div>`}
  </div>`

/**
 * The need behind the no, asked of the customer. A person reads it: nothing here judges it. What may help already is
 * shown, and when there is nothing of that kind, nothing is said about it.
 */
const need = (t: Translate, k: Tracking, offers: Offers | undefined): Html => {
  const said = k.whole.needs.length > 0
  const typed = typedIn(k, 'need')
  return html`<section class="section stack" id="need">
    ${said && html`<h2>${t('kitchen.need_said')}</h2>${k.whole.needs.map((one) => html`<p class="quote" dir="auto">‘${one.words}’</p>`)}${needRead(t, k)}${offered(t, offers)}`}
    ${form(
      { action: `${k.path}/need`, draft: true, className: 'card' },
      html`${hiddenKey(`${k.key}-need`)}${textArea(t, { name: 'words', id: 'need-words', label: said ? t('kitchen.need_more') : t('kitchen.need'), heard: true, value: typed?.words, placeholder: t('kitchen.need_example'), rows: 2, required: true })}
      ${sendOr(t, k, typed, html`${button({ label: t('kitchen.send'), kind: said ? 'second' : 'primary' })}<span class="soft small">${readingLine(t, k)}</span>`)}`,
    )}
  </section>`
}

/** Who reads it and when; once that was done, that it was. */
const needRead = (t: Translate, k: Tracking): Html =>
  html`<p>${k.whole.request.wrote_at === null ? t('kitchen.need_was_read') : readingLine(t, k)}</p>`

const offered = (t: Translate, offers: Offers | undefined): Html | undefined =>
  offers && offers.answers.length + offers.services.length > 0
    ? html`<p>${t('kitchen.need_maybe')}</p>${list([
        ...offers.services.map(({ slug, name }) => ({
          lead: rowSign('→'),
          title: name,
          href: `/services/${slug}`,
          detail: t('kitchen.offer_service'),
        })),
        ...offers.answers.map(({ slug, question }) => ({
          lead: rowSign('A'),
          title: question,
          href: `/answers/${slug}`,
          detail: t('kitchen.offer_answer'),
        })),
      ])}`
    : undefined
