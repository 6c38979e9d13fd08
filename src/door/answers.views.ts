import type { AnswerRow, ListedAnswer } from '../answers/answer.ts'
import { answerBody, answerStart } from '../answers/answer.views.ts'
import type { FoundAnswer } from '../answers/searching.ts'
import type { ShownPerson } from '../people/display.ts'
import { empty } from '../ui/empty.ts'
import { face } from '../ui/face.ts'
import { button, buttonLink, field, form } from '../ui/forms.ts'
import { type Html, html, joined } from '../ui/html.ts'
import { list, paging } from '../ui/list.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day } from '../ui/words/when.ts'

export interface AnswersPage {
  /** What was searched for; empty when everything is listed. */
  words: string
  found: (ListedAnswer | FoundAnswer)[]
  next?: string | undefined
}

/** Answers already written, to look through or search. */
export const answersPage = (t: Translate, { words, found, next }: AnswersPage): Html => html`
  <div class="stack">
    <h1 class="title">${t('door.answers_title')}</h1>
    <p>${t('door.answers_lead')}</p>
    ${form(
      { action: '/answers', method: 'get' },
      html`<div class="bar">${field(t, { name: 'words', type: 'search', value: words, label: t('door.answers_search') })}${button({ label: t('door.answers_find'), kind: 'second' })}</div>`,
    )}
    ${
      found.length === 0
        ? empty({
            title: t('door.answers_none'),
            text: t('door.answers_none_text'),
            action: { label: t('door.ask'), href: '/' },
          })
        : html`<div class="measure">${list(found.map(row))}</div>`
    }
    ${paging(t, { older: next && `/answers?after=${encodeURIComponent(next)}` })}
  </div>`

const row = (one: ListedAnswer | FoundAnswer) => ({
  title: html`<span lang="${one.language}" dir="auto">${one.question}</span>`,
  href: `/answers/${one.slug}`,
  detail: 'start' in one ? html`<span lang="${one.language}" dir="auto">${answerStart(one.start)}</span>` : undefined,
})

export interface AnswerPage {
  answer: AnswerRow
  author: ShownPerson | undefined
  service: { slug: string; name: string } | undefined
  now: Date
}

/** One answer: who wrote it and when it was checked, and always a person one step away. */
export const answerPage = (t: Translate, { answer, author, service, now }: AnswerPage): Html => html`
  <article class="stack">
    <p class="eyebrow"><a href="/answers">${t('door.all_answers')}</a></p>
    <h1 class="title" lang="${answer.language}" dir="auto">${answer.question}</h1>
    ${answerBody(answer)}
    <div class="beside soft small">${author && face({ name: author.name, photoUrl: author.photoUrl, team: author.team, size: 's' })}<p>${joined(
      [
        author && t('door.answer_by_person', { name: author.name }),
        t('door.answer_checked', { day: day(t, answer.updated_at, now) }),
        answer.source && source(t, answer.source),
      ],
    )}</p></div>
    ${service && html`<p><a href="/services/${service.slug}">${t('door.how_we_work_on', { service: service.name })}</a></p>`}
    <section class="line stack">
      <h2>${t('door.answer_more')}</h2>
      <p>${t('door.answers_none_text')}</p>
      <p class="bar">${buttonLink({ label: t('door.answer_ask'), href: '/' })}</p>
    </section>
  </article>`

const source = (t: Translate, from: string): Html =>
  /^https?:\/\//.test(from)
    ? html`<a href="${from}" rel="nofollow noopener">${t('door.answer_source', { source: new URL(from).hostname })}</a>`
    : html`${t('door.answer_source', { source: from })}`
