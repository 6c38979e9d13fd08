import { shownToColleague } from '../../people/display.ts'
import type { PersonRow } from '../../people/person.ts'
import { faces } from '../../ui/face.ts'
import { button, check, disclosure, field, select } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, moment } from '../../ui/words/when.ts'
import type { ToReread } from '../decisions/reading-again.ts'
import { readAgain } from '../decisions/reading-again.views.ts'
import { heldOn, type MeetingRow } from '../items/meeting.ts'
import { SERIES_KINDS, type SeriesRow } from '../items/series.ts'
import { parkedItem } from '../meeting/parked.views.ts'
import { planNextForm } from '../meeting/plan-next.views.ts'
import type { WholeItem } from '../meeting/whole-meeting.ts'
import type { Changed, Share } from './share.ts'

export interface SeriesPage {
  series: SeriesRow
  people: PersonRow[]
  everybody: PersonRow[]
  meetings: MeetingRow[]
  parked: WholeItem[]
  /** Of what was closed in the last ninety days. */
  share: Share
  changed: Changed
  /** What would touch nobody, to read once more. */
  reread: ToReread[]
  startsAt: string
  key: string
  now: Date
}

/** A series: when they meet next, what waits, and how much of it is about customers. */
export const seriesPage = (t: Translate, page: SeriesPage): Html => {
  const { series, people, meetings, parked, now, key } = page
  const next = meetings.filter(({ ended_at }) => !ended_at).reverse()
  const past = meetings.filter(({ ended_at }) => ended_at)
  return html`
    <div class="stack stack--wide">
      <header class="stack stack--tight">
        <p class="eyebrow"><a class="quiet-link" href="/desk/meetings">${t('meetings.title')}</a></p>
        <h1 class="title"><bdi>${series.name}</bdi></h1>
        <div class="beside">${faces(
          people.slice(0, 8).map((person) => shownToColleague(person)),
          's',
        )}<span class="soft small">${joined([people.map(({ first_name }) => first_name).join(', ')])}</span></div>
      </header>
      ${
        next.length > 0
          ? html`<section class="section" aria-labelledby="next"><h2 id="next">${t('meetings.next_time')}</h2>${list(next.map((one) => ({ title: moment(t, one.starts_at, now), href: `/desk/meetings/${one.id}`, detail: html`<bdi>${one.place}</bdi>` })))}</section>`
          : ''
      }
      ${!series.ended_at && (next.length > 0 ? disclosure(t('meetings.plan_another'), planNextForm(t, { seriesId: series.id, startsAt: page.startsAt, key })) : html`<section class="section" aria-labelledby="plan"><h2 id="plan">${t('meetings.plan_next')}</h2>${planNextForm(t, { seriesId: series.id, startsAt: page.startsAt, key })}</section>`)}
      ${
        parked.length > 0 &&
        html`<section class="section" aria-labelledby="parked"><h2 id="parked">${t('meetings.parked')}</h2>
          <p class="soft">${t('meetings.parked_text')}</p>
          <ul class="parked">${parked.map((item) => parkedItem(t, { item, people, hasNext: next.length > 0, key, now }))}</ul></section>`
      }
      ${readAgain(t, { items: page.reread, key, now })}
      ${shareLine(t, page.share, page.changed)}
      ${past.length > 0 && html`<section class="section" aria-labelledby="past"><h2 id="past">${t('meetings.past')}</h2>${list(past.map((one) => ({ title: day(t, heldOn(one), now), href: `/desk/meetings/${one.id}` })))}</section>`}
      ${disclosure(t('meetings.change_series'), changeForm(t, page))}
    </div>`
}

/** How much was about customers and how much about ourselves: of this series, for this series, never of a person. */
export const shareLine = (
  t: Translate,
  { customer, internal, kinds }: Share,
  { decided, changed }: Changed,
): Html | undefined => {
  const all = customer + internal
  if (all < 4) return
  return html`<section class="section share" aria-labelledby="share">
    <h2 id="share">${t('meetings.share_title')}</h2>
    <svg class="share__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.round((customer / all) * 100)}" height="4"/></svg>
    <p>${t('meetings.share', { customer, internal, all })}</p>
    ${kinds.length > 0 && html`<p class="soft">${t('meetings.share_internal')} ${kinds.map(({ subject, count }) => t('meetings.share_of_kind', { subject, count })).join(', ')}.</p>`}
    ${decided > 0 && html`<p class="soft">${t('meetings.share_changed', { decided, changed })}</p>`}
    <p class="soft small">${t('meetings.share_how')} <a href="/desk/pledges/new">${t('improvements.pledge_from_mirror')}</a></p>
  </section>`
}

const changeForm = (t: Translate, { series, people, everybody, key }: SeriesPage): Html => html`
  ${onceForm(
    { action: `/desk/series/${series.id}/changes`, key, name: 'change' },
    html`
      ${field(t, { name: 'name', label: t('meetings.who_meets'), value: series.name, required: true, maxlength: 120 })}
      ${select(t, { name: 'kind', label: t('meetings.kind'), value: series.kind, options: SERIES_KINDS.map((kind) => ({ value: kind, label: t('meetings.kind_named', { kind }) })) })}
      ${check({ name: 'closed', label: t('meetings.closed_series'), hint: t('meetings.closed_series_hint'), checked: series.closed })}
      <fieldset class="choice"><legend class="choice__legend">${t('meetings.who_is_in')}</legend><div class="columns">${everybody.map(
        (person) =>
          check({
            name: 'people',
            id: `person-${person.id}`,
            value: String(person.id),
            label: person.name,
            checked: people.some(({ id }) => id === person.id),
          }),
      )}</div></fieldset>
      <div class="bar">${button({ label: t('meetings.save'), kind: 'second' })}</div>`,
  )}
  ${onceForm({ action: `/desk/series/${series.id}/ending`, key, name: 'end' }, html`<p class="soft small">${t('meetings.end_series_text')}</p>${button({ label: t('meetings.end_series'), kind: 'quiet' })}`)}`
