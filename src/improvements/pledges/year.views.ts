import { empty } from '../../ui/empty.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { problemTitle } from '../problems/title.views.ts'
import { words } from './pledges.views.ts'
import type { Changed, Year } from './year.ts'

export interface YearPage {
  year: number
  /** Years to look back on. */
  years: number[]
  found: Year
  now: Date
}

/** The year looked back on: what changed for customers, in their words. Mine is for me alone. */
export const yearPage = (t: Translate, { year, years, found, now }: YearPage): Html => {
  const { mine, ours, organisation, shared } = found
  const others = organisation.filter(({ id }) => !ours.some((one) => one.id === id))
  return html`
  <div class="stack stack--wide">
    <header class="stack stack--tight">
      <p class="eyebrow"><a href="/desk/pledges">${t('improvements.pledges')}</a></p>
      <h1 class="title">${t('improvements.year_review', { year: String(year) })}</h1>
      <nav class="picks" aria-label="${t('improvements.years')}">${years.map((one) => html`<a href="/desk/pledges/review?year=${one}"${one === year && html` aria-current="true"`}>${String(one)}</a>`)}</nav>
    </header>
    ${mine.length + ours.length + others.length + shared.length === 0 && empty({ title: t('improvements.year_none'), text: t('improvements.year_none_text'), action: { label: t('improvements.pledge_new'), href: '/desk/pledges/new' } })}
    ${ours.length > 0 && html`<section class="section" aria-labelledby="ours"><h2 id="ours">${t('improvements.year_ours')}</h2>${changes(t, ours, now)}</section>`}
    ${others.length > 0 && html`<section class="section" aria-labelledby="organisation"><h2 id="organisation">${t('improvements.year_organisation')}</h2>${changes(t, others, now)}</section>`}
    ${shared.length > 0 && html`<section class="section" aria-labelledby="kept"><h2 id="kept">${t('improvements.year_shared')}</h2><ul class="pledges">${shared.map((one) => html`<li class="pledge"><div class="pledge__body"><p class="soft small"><b>${one.name}</b></p>${words(t, one)}${one.answer_words && html`<p class="quote" dir="auto">‘${one.answer_words}’</p>`}</div></li>`)}</ul></section>`}
    ${mine.length > 0 && html`<section class="section" aria-labelledby="mine"><h2 id="mine">${t('improvements.year_mine')}</h2><p class="soft small">${t('improvements.year_mine_text')}</p><ul class="pledges">${mine.map((one) => html`<li class="pledge"><div class="pledge__body">${words(t, one)}<p class="soft small">${joined([day(t, one.due_on, now), one.answer && t('improvements.pledge_answer', { answer: one.answer })])}</p>${one.answer_words && html`<p dir="auto">‘${one.answer_words}’</p>`}</div></li>`)}</ul></section>`}
  </div>`
}

const changes = (t: Translate, changed: Changed[], now: Date): Html => html`
  <ul class="changes">${changed.map(
    (one) => html`<li class="change">
      <p><a href="/desk/improvements/${one.id}" dir="auto">${problemTitle(one)}</a> <span class="soft small">${day(t, one.ended_at, now)}</span></p>
      <p class="typed" dir="auto">${one.did}</p>
      ${one.said.map((said) => html`<p class="quote change__said" dir="auto">‘${said}’</p>`)}
    </li>`,
  )}</ul>`
